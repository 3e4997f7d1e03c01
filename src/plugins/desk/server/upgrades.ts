import type { Core } from '@strapi/strapi'
import { query } from '../../../shared/server/database/database'
import { hasTable } from '../../../shared/server/upgrades/catalogue'
import type { Upgrade } from '../../../shared/server/upgrades/steps'
import { keyOf, type Applied } from '../domain/role-grants'
import { remember } from './role-memory'
import { permissionsOf } from './role-permissions'
import { ROLES } from './roles'

/**
 * Before 0.2.0 the permissions applied to roles were not remembered. What a role holds of today's derived permissions
 * counts as applied by us, over the attributes its type had then: new attributes are granted, those an administrator
 * removed are not.
 */
export function roleMemory(strapi: Core.Strapi): Upgrade {
  let wasKnown = true
  return {
    id: '0.2.0/role-memory',
    before: async () => {
      wasKnown = await hasTable('desk_role_grant')
    },
    finish: async () => {
      if (wasKnown) return
      // Strapi stores the types of this version after the sync.
      const types = (await strapi.store({ type: 'strapi', name: 'content_types' }).get({ key: 'schema' })) as Types
      for (const { code, kind } of ROLES) {
        const derived = new Set(permissionsOf(strapi, kind).map(keyOf))
        const held = (await heldIn(code)).filter((line) => derived.has(keyOf(line)))
        await remember(
          code,
          held.map((line) => asApplied(line, types)),
        )
      }
    },
  }
}

type Types = Record<string, { attributes: object } | undefined>

interface Line extends Record<string, unknown> {
  action: string
  subject: string | null
  hasFields: boolean
  conditions: string[] | null
}

const heldIn = (roleCode: string): Promise<Line[]> =>
  query<Line>(
    `select p.action, p.subject, p.properties -> 'fields' is not null as "hasFields", p.conditions
     from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
     join admin_roles r on r.id = l.role_id where r.code = $1`,
    [roleCode],
  )

const asApplied = ({ action, subject, hasFields, conditions }: Line, types: Types): Applied => ({
  action,
  subject,
  ...(subject && hasFields ? { fields: Object.keys(types[subject]?.attributes ?? {}) } : {}),
  conditions: conditions ?? [],
  ours: true,
})
