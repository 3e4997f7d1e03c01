import { query } from '../../../../shared/server/database/database'
import type { Fact, ReadFacts } from '../../../../shared/server/notices/fact'
import type { SubjectReader } from '../../../../shared/server/notices/registry'

interface Line extends Record<string, unknown> {
  id: string
  subject: string | null
  former: string | null
}

const read: ReadFacts = async (ids) => {
  const lines = await query<Line>(
    `select id::text, subject, case when event in ('email-changed', 'removed') then before ->> 'email' end as former
     from desk_login where id = any($1::bigint[])`,
    [ids.flatMap((id) => id.split('+'))],
  )
  const byId = new Map(lines.map((line) => [line.id, line]))
  return new Map(ids.map((id) => [id, factOf(id.split('+').flatMap((each) => byId.get(each) ?? []))]))
}

function factOf(lines: readonly Line[]): Fact {
  const subject = lines[0]?.subject ?? ''
  const [kind, number] = subject.split(':')
  const formerAddresses = lines.flatMap(({ former }) => (former ? [{ of: subject, address: former }] : []))
  return {
    values: {},
    ...(kind === 'admin' ? { adminUserIds: [Number(number)] } : {}),
    ...(kind === 'account' ? { accountIds: [Number(number)] } : {}),
    formerAddresses,
  }
}

/** By line numbers, those of one change joined by `+`: whom they concern. Values come with the event. */
export const securityLines: SubjectReader = {
  read,
  async latest() {
    const [row] = await query<{ id: string }>(
      `select id::text from desk_login where event not in ('login', 'logout') order by desk_login.id desc limit 1`,
    )
    return row?.id
  },
}
