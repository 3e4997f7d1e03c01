import type { Core } from '@strapi/strapi'
import { STAFF, STAFF_KINDS, type StaffKind } from '../../../shared/pure/actor'
import { inTransaction } from '../../../shared/server/database/database'
import { settleGrants, type Grant, type Held } from '../domain/role-grants'
import { forget, recall, remember } from './role-memory'
import { nameDefaults } from './role-names'
import { permissionsOf } from './role-permissions'
import { strapiService } from '../../../shared/server/process/strapi-edge'

/** Names and descriptions on the page of roles. The kinds are defined in `src/shared/pure/actor.ts`. */
const NAMED: Readonly<Record<Exclude<StaffKind, 'admin'>, { name: string; description: string }>> = {
  province: { name: '省级经办人员', description: '省工业和信息化厅：批次、复审、名单与全省数据' },
  city: { name: '市级经办人员', description: '市工业和信息化局：本市企业与需求的初选、推荐' },
  expert: { name: '评审专家', description: '仅可查看、评审分配给本人的事项' },
  evaluator: { name: '第三方评价机构', description: '只看、只办分配给本机构的评价事项' },
  auditor: { name: '审计人员', description: '查看全部，不作任何改动' },
}

export const ROLES = STAFF_KINDS.flatMap((kind) =>
  kind === 'admin' ? [] : [{ code: STAFF[kind].role, kind, ...NAMED[kind] }],
)

/**
 * Applies the derived permissions to the roles of the panel and keeps what an administrator changed. Creates a deleted
 * role again, because no form can create one with its code. Runs after Strapi's own bootstrap, which creates
 * the super admin only while there is no role at all, and which drops permissions of actions that no longer exist.
 */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  await nameDefaults(strapi)
  for (const role of ROLES) await inTransaction(() => keepRole(strapi, role))
}

async function keepRole(strapi: Core.Strapi, { kind, ...role }: (typeof ROLES)[number]): Promise<void> {
  const roles = strapi.db.query('admin::role')
  const existing = (await roles.findOne({ where: { code: role.code } })) as { id: number } | null
  if (!existing) await forget(role.code)
  const { id } = existing ?? ((await roles.create({ data: role })) as { id: number })
  const changes = settleGrants(permissionsOf(strapi, kind), await recall(role.code), await heldBy(strapi, id))
  const permissions = strapiService(strapi, 'admin::permission')
  await permissions.createMany(changes.grant.map((grant) => ({ ...stored(grant), role: id })))
  await permissions.deleteByIds(changes.withdraw.map((permission) => permission.id))
  for (const permission of changes.adjust)
    await strapi.db.query('admin::permission').update({ where: { id: permission.id }, data: stored(permission) })
  await remember(role.code, changes.remember)
  const { grant, withdraw, adjust } = changes
  if (existing && grant.length + withdraw.length + adjust.length > 0)
    strapi.log.info(
      `role ${role.code}: ${grant.length} permissions granted, ${withdraw.length} withdrawn, ${adjust.length} adjusted`,
    )
}

interface Stored {
  id: number
  action: string
  subject: string | null
  properties: { fields?: string[] } | null
  conditions: string[] | null
}

async function heldBy(strapi: Core.Strapi, roleId: number): Promise<Held[]> {
  const rows = (await strapi.db.query('admin::permission').findMany({ where: { role: { id: roleId } } })) as Stored[]
  return rows.map(({ id, action, subject, properties, conditions }) => ({
    id,
    action,
    subject,
    ...(properties?.fields ? { fields: properties.fields } : {}),
    conditions: conditions ?? [],
  }))
}

const stored = ({ action, subject, fields, conditions }: Grant) => ({
  action,
  subject,
  properties: fields ? { fields } : {},
  conditions,
})
