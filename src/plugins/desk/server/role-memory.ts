import { execute, query } from '../../../shared/server/database/database'
import type { Applied } from '../domain/role-grants'

interface Line {
  [column: string]: unknown
  action: string
  subject: string
  fields: string[] | null
  conditions: string[]
  ours: boolean
}

/** Permissions that the last boot applied to a role; empty for a new role. */
export async function recall(roleCode: string): Promise<Applied[]> {
  const lines = await query<Line>(
    'select action, subject, fields, conditions, ours from desk_role_grant where role_code = $1',
    [roleCode],
  )
  return lines.map(({ subject, fields, ...line }) => ({
    ...line,
    subject: subject || null,
    ...(fields ? { fields } : {}),
  }))
}

/** Replaces the remembered permissions; unchanged lines keep their timestamp. */
export async function remember(roleCode: string, applied: readonly Applied[]): Promise<void> {
  const lines = JSON.stringify(applied.map((line) => ({ ...line, subject: line.subject ?? '' })))
  await execute(
    `delete from desk_role_grant g where role_code = $1 and not exists (
       select from jsonb_to_recordset($2::jsonb) as n(action text, subject text)
       where n.action = g.action and n.subject = g.subject)`,
    [roleCode, lines],
  )
  await execute(
    `insert into desk_role_grant as g (role_code, action, subject, fields, conditions, ours)
     select $1, n.action, n.subject, n.fields, n.conditions, n.ours
     from jsonb_to_recordset($2::jsonb) as n(action text, subject text, fields text[], conditions text[], ours boolean)
     on conflict (role_code, action, subject) do update
       set fields = excluded.fields, conditions = excluded.conditions, ours = excluded.ours, at = clock_timestamp()
       where (g.fields, g.conditions, g.ours) is distinct from (excluded.fields, excluded.conditions, excluded.ours)`,
    [roleCode, lines],
  )
}

export const forget = (roleCode: string): Promise<void> =>
  execute('delete from desk_role_grant where role_code = $1', [roleCode])
