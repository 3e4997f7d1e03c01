import type { Core } from '@strapi/strapi'
import { columnsOf, tableOf } from '../database/database'
import { contentTypesOf, typeUids } from '../process/strapi-edge'
import { allFlows, flowOf, type FlowBinding } from './flows'

/** Triggers and checks of every bound flow, version triggers for types edited in forms, and append-only triggers. */
export function guardStatements(strapi: Core.Strapi): string[] {
  return [
    ...allFlows().flatMap(guardFlow),
    ...typeUids(strapi).filter(editedInForm).map(bumpVersion),
    ...appendOnlyTypes(strapi).flatMap((uid) => writtenOnce(strapi, uid)),
  ]
}

function guardFlow(binding: FlowBinding): string[] {
  const { flow, uid } = binding
  const table = tableOf(uid)
  const columns = columnsOf(uid)
  const procedural = (binding.procedural ?? []).map((name) => columns.get(name) ?? name)
  const guarded = binding.writtenBy === 'verbs' ? '*' : ['state', ...procedural].join(',')
  const deletes = flow.states[flow.initial]?.final ? 'keep' : 'delete'
  const guard = `desk_guard('${uid}', '${flow.initial}', '${guarded}', '${deletes}')`
  const states = Object.keys(flow.states)
    .map((state) => `'${state}'`)
    .join(', ')
  return [
    `create or replace trigger desk_guard after insert or update or delete on "${table}"
     for each row execute function ${guard}`,
    `create or replace trigger desk_guard_truncate before truncate on "${table}"
     for each statement execute function ${guard}`,
    `alter table "${table}" drop constraint if exists "${table}_state_known"`,
    `alter table "${table}" add constraint "${table}_state_known" check (state is not null and state in (${states}))`,
    `create unique index if not exists "${table}_document_id_once" on "${table}" (document_id)`,
  ]
}

const editedInForm = (uid: string): boolean => columnsOf(uid).has('version') && flowOf(uid)?.writtenBy !== 'verbs'

const bumpVersion = (uid: string): string =>
  `create or replace trigger desk_bump_version before update on "${tableOf(uid)}"
   for each row execute function desk_bump_version(${flowOf(uid) ? `'act'` : ''})`

/** Content types declared `appendOnly`. */
export const appendOnlyTypes = (strapi: Core.Strapi): string[] =>
  typeUids(strapi).filter((uid) => contentTypesOf(strapi)[uid]?.pluginOptions?.appendOnly)

function writtenOnce(strapi: Core.Strapi, uid: string): string[] {
  const { tableName, attributes } = strapi.db.metadata.get(uid)
  const linked = Object.keys(attributes).filter(
    // Every type has a join table for its translations.
    (name) => name !== 'localizations' && 'joinTable' in (attributes[name] as object),
  )
  // A link row could change although its owner cannot.
  if (linked.length > 0) throw new Error(`${uid} is append-only: keep ${linked.join(', ')} in a join column`)
  return [
    `create or replace trigger desk_append_only before update or delete on "${tableName}"
     for each row execute function desk_append_only_rows()`,
    `create or replace trigger desk_append_only_truncate before truncate on "${tableName}"
     for each statement execute function desk_append_only()`,
  ]
}
