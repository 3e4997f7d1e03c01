import { defineRefusals, Refused } from '../../../../shared/pure/refusal'
import type { Settings } from '../../../../shared/pure/setting'
import { execute, query, tableOf } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import { RECORD_SETTINGS } from '../../domain/record-settings'
import { boundOf, type Bound } from './bounds'

export const refuse = defineRefusals({
  'too-many-drafts': {
    status: 409,
    zh: '贵单位已有{count}{unit}，最多{most}{unit}，请先提交、撤回或删除已有内容',
    en: 'There are {count} {unitEn} already, and {most} at most; submit, withdraw or delete some first',
  },
  'too-many-today': {
    status: 429,
    zh: '贵单位24小时内已新建{count}条记录，最多{most}条，请稍后再试',
    en: '{count} records were begun within 24 hours, and {most} at most; try again later',
  },
})

/**
 * Refuses a record beyond the limit of its kind or of the day. Concurrent requests are serialised: call it in the
 * transaction that writes the record.
 * @param kind declared with `declareBound`.
 * @param creditCode of the organisation.
 * @param adding number of records to be created.
 * @throws Refused too-many-drafts, too-many-today.
 */
export const assertRoom = async (kind: string, creditCode: string, adding = 1): Promise<void> =>
  assertWithin(creditCode, adding, { kind, ...boundOf(kind) })

/**
 * The same for records that have no limit besides the daily one.
 * @param holder credit code of the organisation, or `account:7` for an account without one.
 * @throws Refused too-many-today.
 */
export const assertRoomToday = (holder: string, adding = 1): Promise<void> => assertWithin(holder, adding)

async function assertWithin(holder: string, adding: number, bound?: Bound & { kind: string }): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('records:' || $1, 0))`, [holder])
  const limits: Settings = { ...RECORD_SETTINGS, ...(bound ? { [bound.setting]: bound.limit } : {}) }
  const settings = await readSettings(limits)
  if (bound) {
    const count = await countOf(...held(bound, holder))
    const most = Number(settings[bound.setting])
    const { kind, unit } = bound
    const values = { kind, count, most, unit: unit.zh, unitEn: unit.en }
    if (count + adding > most) throw new Refused(refuse('too-many-drafts', values))
  }
  // Counted from the history: records withdrawn again count too.
  const today = await countOf(
    `select count(*)::int as n from desk_history where coalesce(credit_code, actor_id) = $1 and from_state is null
       and actor_kind = 'account' and changes is null and at > clock_timestamp() - interval '24 hours'`,
    [holder],
  )
  const most = Number(settings.recordsPerDay)
  if (today + adding > most) throw new Refused(refuse('too-many-today', { count: today, most }))
}

function held({ uid, states }: Bound, creditCode: string): [sql: string, params: unknown[]] {
  const sql = `select count(*)::int as n from "${tableOf(uid)}" where credit_code = $1`
  return states ? [`${sql} and state = any($2::text[])`, [creditCode, states]] : [sql, [creditCode]]
}

const countOf = async (sql: string, params: readonly unknown[]): Promise<number> =>
  (await query<{ n: number }>(sql, params))[0]?.n ?? 0
