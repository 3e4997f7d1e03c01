import type { Core } from '@strapi/strapi'
import { columnsOf, tableOf } from './database'
import { allFlows, flowOf, type FlowBinding } from './flows'

/** Triggers and checks of every bound flow, and a version for whatever a form may edit. */
export function guardStatements(strapi: Core.Strapi): string[] {
  return [...allFlows().flatMap(guardFlow), ...Object.keys(strapi.contentTypes).filter(editedInForm).map(bumpVersion)]
}

function guardFlow(binding: FlowBinding): string[] {
  const table = tableOf(binding.uid)
  const columns = columnsOf(binding.uid)
  const procedural = (binding.procedural ?? []).map((name) => columns.get(name) ?? name)
  const guarded = binding.writtenBy === 'verbs' ? '*' : ['state', ...procedural].join(',')
  const states = Object.keys(binding.flow.states)
    .map((state) => `'${state}'`)
    .join(', ')
  return [
    `create or replace trigger desk_guard after insert or update or delete on "${table}"
     for each row execute function desk_guard('${binding.uid}', '${binding.flow.initial}', '${guarded}')`,
    `alter table "${table}" drop constraint if exists "${table}_state_known"`,
    `alter table "${table}" add constraint "${table}_state_known" check (state is not null and state in (${states}))`,
    `create unique index if not exists "${table}_document_id_once" on "${table}" (document_id)`,
  ]
}

const editedInForm = (uid: string): boolean => columnsOf(uid).has('version') && flowOf(uid)?.writtenBy !== 'verbs'

const bumpVersion = (uid: string): string =>
  `create or replace trigger desk_bump_version before update on "${tableOf(uid)}"
   for each row execute function desk_bump_version()`
