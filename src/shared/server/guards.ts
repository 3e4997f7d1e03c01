import { columnsOf, tableOf } from './database'
import { allFlows } from './flows'

/** Guard triggers of every bound flow, generated from the bindings. */
export function guardStatements(): string[] {
  return allFlows().flatMap((binding) => {
    const table = tableOf(binding.uid)
    const columns = columnsOf(binding.uid)
    const guarded =
      binding.writtenBy === 'verbs'
        ? '*'
        : ['state', ...(binding.procedural ?? []).map((name) => columns.get(name) ?? name)].join(',')
    const states = Object.keys(binding.flow.states)
      .map((state) => `'${state}'`)
      .join(', ')
    return [
      `create or replace trigger desk_guard after insert or update or delete on "${table}"
       for each row execute function desk_guard('${binding.uid}', '${binding.flow.initial}', '${guarded}')`,
      ...(binding.writtenBy === 'form'
        ? [
            `create or replace trigger desk_bump_version before update on "${table}" for each row execute function desk_bump_version()`,
          ]
        : []),
      `alter table "${table}" drop constraint if exists "${table}_state_known"`,
      `alter table "${table}" add constraint "${table}_state_known" check (state is not null and state in (${states}))`,
      `create unique index if not exists "${table}_document_id_once" on "${table}" (document_id)`,
    ]
  })
}
