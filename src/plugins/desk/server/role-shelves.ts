import type { Core, UID } from '@strapi/strapi'
import type { ActorKind } from '../../../shared/pure/actor'
import type { Belonging, Territory } from '../../../shared/pure/schema'
import { actorKinds } from '../../../shared/pure/workflow'
import { openedRows } from '../../../shared/server/walls/declared-walls'
import { allFlows } from '../../../shared/server/flows/flows'
import { contentTypesOf, typeUids } from '../../../shared/server/process/strapi-edge'

interface TypeOptions {
  territory?: Territory
  appendOnly?: boolean
  byVerbs?: boolean
  readBy?: readonly ActorKind[]
  editedBy?: readonly ActorKind[]
  'content-manager'?: { visible?: boolean }
}

/** Strapi's types that a role reads; ours declare it in their schemas (`readBy`). */
const STRAPIS: Partial<Record<ActorKind, readonly string[]>> = { auditor: ['plugin::users-permissions.user'] }

/** Pages of the panel. Not tokens and webhooks: reading one reveals its key. */
export const PANEL_READS: Partial<Record<ActorKind, readonly string[]>> = {
  auditor: ['admin::users.read', 'admin::roles.read'],
}

/** Roles that see the whole province read every type. */
const SEES_ALL: readonly ActorKind[] = ['province', 'auditor']

/** Experts work on their own page and open no tables, which would show them the rest of the panel. */
const ON_OWN_PAGE: readonly ActorKind[] = ['expert']

/** Content types whose tables a role opens. */
export function readsOf(strapi: Core.Strapi, kind: ActorKind): string[] {
  if (ON_OWN_PAGE.includes(kind)) return []
  const reads = [...typesFor(strapi, 'readBy', kind), ...(STRAPIS[kind] ?? [])]
  if (SEES_ALL.includes(kind)) return [...shownTypes(strapi), ...reads]
  const acted = allFlows()
    .filter(({ flow }) =>
      Object.values(flow.actions).some((action) => !action.internal && actorKinds(action).includes(kind)),
    )
    .map(({ uid }) => uid)
  return [...new Set([...acted, ...reads])].filter((uid) => reaches(strapi, kind, uid))
}

/** Content types whose forms a role saves. */
export const editsOf = (strapi: Core.Strapi, kind: ActorKind): string[] =>
  typesFor(strapi, 'editedBy', kind).filter((uid) => !optionsOf(strapi, uid).byVerbs && reaches(strapi, kind, uid))

const typesFor = (strapi: Core.Strapi, option: 'readBy' | 'editedBy', kind: ActorKind): string[] =>
  typeUids(strapi).filter((uid) => optionsOf(strapi, uid)[option]?.includes(kind))

/** Types without a flow that only verbs write. */
export const typesByVerbs = (strapi: Core.Strapi): string[] =>
  typeUids(strapi).filter((uid) => optionsOf(strapi, uid).byVerbs)

/** Types of this application that the panel shows. */
const shownTypes = (strapi: Core.Strapi): string[] =>
  typeUids(strapi).filter(
    (uid) => /^(api|plugin)::/.test(uid) && 'label' in optionsOf(strapi, uid) && isShown(strapi, uid),
  )

const isShown = (strapi: Core.Strapi, uid: string): boolean =>
  optionsOf(strapi, uid)['content-manager']?.visible !== false

/** False for a city where rows belong only to the province or to accounts. */
function reaches(strapi: Core.Strapi, kind: ActorKind, uid: string): boolean {
  if (kind !== 'city') return true
  const { territory } = optionsOf(strapi, uid)
  if (territory === undefined || territory === 'shared') return true
  return territory !== 'province' && citiesIn(territory).length > 0
}

/** Whether rows are visible to their own cities only. */
export function isWalled(strapi: Core.Strapi, uid: string): boolean {
  const { territory } = optionsOf(strapi, uid)
  if (typeof territory !== 'object' || citiesIn(territory).length === 0) return false
  return !territory.open && openedRows(strapi.getModel(uid as UID.ContentType).collectionName ?? '').length === 0
}

/** City attributes of a type. */
export function cityAttributesOf(strapi: Core.Strapi, uid: string): readonly string[] {
  const { territory } = optionsOf(strapi, uid)
  return typeof territory === 'object' ? citiesIn(territory) : []
}

const citiesIn = ({ city = [] }: Belonging): readonly string[] => [city].flat()

export function optionsOf(strapi: Core.Strapi, uid: string): TypeOptions {
  const type = contentTypesOf(strapi)[uid]
  if (!type) throw new Error(`no content type ${uid}`)
  return (type.pluginOptions ?? {}) as TypeOptions
}
