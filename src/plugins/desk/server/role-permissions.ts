import type { Core } from '@strapi/strapi'
import type { ActorKind } from '../../../shared/pure/actor'
import { flowOf } from '../../../shared/server/flows/flows'
import { definedPermissions } from '../../../shared/server/flows/permissions'
import type { Grant } from '../domain/role-grants'
import { staffActions } from './permissions'
import { OWN_CITIES } from './role-condition'
import { editsOf, isWalled, PANEL_READS, readsOf } from './role-shelves'
import { attributesOf } from '../../../shared/server/process/strapi-edge'

const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`
const READ = explorer('read')

/** Attributes added by Strapi. */
const SYSTEM_FIELDS = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']

/** All permissions of a kind of actor in the panel: actions of flows, tables it reads, forms it saves. */
export function permissionsOf(strapi: Core.Strapi, kind: ActorKind): Grant[] {
  const onType = (action: string, uid: string): Grant => ({
    action,
    subject: uid,
    ...(action === explorer('delete') ? {} : { fields: fieldsOf(strapi, uid, action) }),
    conditions: kind === 'city' && isWalled(strapi, uid) ? [OWN_CITIES] : [],
  })
  const acts = [...staffActions(), ...definedPermissions()]
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ uid }) => uid)
  return [
    ...readsOf(strapi, kind).map((uid) => onType(READ, uid)),
    ...editsOf(strapi, kind).flatMap((uid) =>
      ['create', 'update', 'delete'].map((verb) => onType(explorer(verb), uid)),
    ),
    ...[...acts, ...(PANEL_READS[kind] ?? [])].map((action) => ({ action, subject: null, conditions: [] })),
  ]
}

/** Written by verbs, in types without a flow. */
const BY_VERBS = ['version', 'verifiedAt', 'selectedInBatch', 'selectedAt']

/** Form fields, without those that the flow writes; password hashes and tokens are not readable. */
function fieldsOf(strapi: Core.Strapi, uid: string, action: string): string[] {
  const own = Object.entries(attributesOf(strapi, uid))
    .filter(([, attribute]) => attribute.type !== 'password' && !attribute.private)
    .map(([name]) => name)
    .filter((name) => !SYSTEM_FIELDS.includes(name))
  if (action === READ) return own
  const binding = flowOf(uid)
  const kept = [...BY_VERBS, ...(binding ? ['state', ...(binding.procedural ?? [])] : [])]
  return own.filter((name) => !kept.includes(name))
}
