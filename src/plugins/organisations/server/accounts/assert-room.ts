import { defineRefusals, Refused } from '../../../../shared/pure/refusal'
import { execute, query } from '../../../../shared/server/database/database'
import { readSettings } from '../../../../shared/server/settings/settings'
import { RECORD_SETTINGS } from '../../domain/record-settings'

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

type SettingName = Exclude<keyof typeof RECORD_SETTINGS, 'recordsPerDay'>
interface Bound {
  setting: SettingName
  /** What is counted, by the organisation's credit code. */
  rows: string
  unit: { zh: string; en: string }
}

/** Records that accounts create, and their limits besides the daily one. Applications: one per batch. */
const BOUNDS = {
  demand: {
    setting: 'mostDraftDemands',
    rows: `demands where credit_code = $1 and state = 'draft'`,
    unit: { zh: '项需求草稿', en: 'draft demands' },
  },
  product: {
    setting: 'mostProducts',
    rows: 'products where credit_code = $1',
    unit: { zh: '个产品和服务', en: 'products and services' },
  },
  'case-study': {
    setting: 'mostCaseStudies',
    rows: 'case_studies where credit_code = $1',
    unit: { zh: '件案例', en: 'case studies' },
  },
  label: {
    setting: 'mostDeclaredLabels',
    rows: `enterprise_labels where credit_code = $1 and state = 'declared'`,
    unit: { zh: '条待确认的企业称号', en: 'labels that await the city' },
  },
  invitation: {
    setting: 'mostOpenInvitations',
    rows: `member_invitations where credit_code = $1 and state = 'open'`,
    unit: { zh: '条未使用的成员邀请', en: 'open invitations' },
  },
  application: undefined,
  verification: undefined,
} as const satisfies Record<string, Bound | undefined>

export type Bounded = keyof typeof BOUNDS

/**
 * Refuses a record beyond the limit. Concurrent requests are serialised: call it in the transaction that writes the
 * record.
 * @param holder credit code of the organisation, or `account:7` for an account without one.
 * @param adding number of records to be created.
 * @throws Refused too-many-drafts, too-many-today.
 */
export async function assertRoom(kind: Bounded, holder: string, adding = 1): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('records:' || $1, 0))`, [holder])
  const settings = await readSettings(RECORD_SETTINGS)
  const bound: Bound | undefined = BOUNDS[kind]
  if (bound) {
    const count = await countOf(`select count(*)::int as n from ${bound.rows}`, holder)
    const most = settings[bound.setting]
    const { zh: unit, en: unitEn } = bound.unit
    if (count + adding > most) throw new Refused(refuse('too-many-drafts', { kind, count, most, unit, unitEn }))
  }
  // Counted from the history: records withdrawn again count too.
  const today = await countOf(
    `select count(*)::int as n from desk_history where coalesce(credit_code, actor_id) = $1 and from_state is null
       and actor_kind = 'account' and changes is null and at > clock_timestamp() - interval '24 hours'`,
    holder,
  )
  const most = settings.recordsPerDay
  if (today + adding > most) throw new Refused(refuse('too-many-today', { count: today, most }))
}

const countOf = async (sql: string, holder: string): Promise<number> =>
  (await query<{ n: number }>(sql, [holder]))[0]?.n ?? 0
