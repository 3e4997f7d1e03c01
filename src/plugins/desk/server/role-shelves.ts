import type { Core, UID } from '@strapi/strapi'
import type { ActorKind } from '../../../shared/pure/actor'
import type { Belonging, Territory } from '../../../shared/pure/schema'
import { actorKinds } from '../../../shared/pure/workflow'
import { openedRows } from '../../../shared/server/walls/declared-walls'
import { allFlows } from '../../../shared/server/flows/flows'
import { contentTypesOf } from '../../../shared/server/process/strapi-edge'

interface TypeOptions {
  territory?: Territory
  appendOnly?: boolean
  byVerbs?: boolean
  readBy?: readonly ActorKind[]
  editedBy?: readonly ActorKind[]
  'content-manager'?: { visible?: boolean }
}

/** Types of Strapi's that a role reads; ours say it in their schemas (`readBy`). */
const STRAPIS: Partial<Record<ActorKind, readonly string[]>> = { auditor: ['plugin::users-permissions.user'] }

/** Pages of the panel itself. Tokens and webhooks are not among them: whoever reads one holds its key. */
export const PANEL_READS: Partial<Record<ActorKind, readonly string[]>> = {
  auditor: ['admin::users.read', 'admin::roles.read'],
}

/** Whoever sees the whole province finds everything in the panel. */
const SEES_ALL: readonly ActorKind[] = ['province', 'auditor']

/** Whoever works on a page of his own opens no list: lists would show him the panel that he is to judge alone. */
const ON_OWN_PAGE: readonly ActorKind[] = ['expert']

/** Content types whose lists a role opens. */
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
  Object.keys(strapi.contentTypes).filter((uid) => optionsOf(strapi, uid)[option]?.includes(kind))

/** Types that only verbs write, though they have no flow. */
export const typesByVerbs = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter((uid) => optionsOf(strapi, uid).byVerbs)

/** Types of this application that the panel shows. */
const shownTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter(
    (uid) => /^(api|plugin)::/.test(uid) && 'label' in optionsOf(strapi, uid) && isShown(strapi, uid),
  )

const isShown = (strapi: Core.Strapi, uid: string): boolean =>
  optionsOf(strapi, uid)['content-manager']?.visible !== false

/** A city has nothing to look for where rows belong to the province or to accounts only. */
function reaches(strapi: Core.Strapi, kind: ActorKind, uid: string): boolean {
  if (kind !== 'city') return true
  const { territory } = optionsOf(strapi, uid)
  if (territory === undefined || territory === 'shared') return true
  return territory !== 'province' && citiesIn(territory).length > 0
}

/** Whether rows of a type are shown to their own cities only. */
export function isWalled(strapi: Core.Strapi, uid: string): boolean {
  const { territory } = optionsOf(strapi, uid)
  if (typeof territory !== 'object' || citiesIn(territory).length === 0) return false
  return !territory.open && openedRows(strapi.getModel(uid as UID.ContentType).collectionName ?? '').length === 0
}

/** Attributes in which a type names its cities. */
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
