import type { Label } from '../../../../shared/pure/workflow'
import { query, type Row } from '../../../../shared/server/database/database'
import {
  CITY_NAME,
  deadline,
  label,
  reader,
  text,
  wordOf,
  type Fact,
  type ReadFacts,
} from '../../../../shared/server/notices/fact'
import { ENTERPRISES } from '../../../organisations/contract'
import { BATCH, EXTENSION } from '../../contract'
import { openingInText } from '../../../../shared/pure/say-instant'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { demandFlow } from '../../domain/demand-flow'

const WINDOWS = {
  liaisonDueAt: { zh: '联络员报送截止', en: 'Liaison due' },
  filingClosesAt: { zh: '企业填报截止', en: 'Filing closes' },
  recommendClosesAt: { zh: '市级推荐截止', en: 'Recommendation closes' },
} as const satisfies Record<string, Label>

/** The batch, with its windows before the last change (R03). */
export const readBatches: ReadFacts = async (ids, audience) => {
  const rows = await query(
    `select t.document_id as id, t.name, t.filing_opens_at, t.liaison_due_at, t.filing_closes_at, t.recommend_closes_at,
        line.reason, line.input
     from batches t left join lateral (select reason, input from desk_history h where h.subject_uid = $2
        and h.subject_id = t.document_id and h.action = 'change-windows' order by h.version desc limit 1) line on true
     where t.document_id = any($1::text[])`,
    [ids, BATCH],
  )
  const firms = audience.has('organisation') ? await firmsIn(ids) : new Map<string, string[]>()
  return new Map(rows.map((row) => [String(row.id), batchFact(row, firms.get(String(row.id)))]))
}

function batchFact(row: Row, creditCodes?: readonly string[]): Fact {
  const input = (row.input ?? {}) as Record<string, unknown> & { was?: Record<string, unknown> }
  const changed = (Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]).filter((name) => input[name])
  const changes = changed.map((name) => sayChange(WINDOWS[name], deadline(input.was?.[name]), deadline(input[name])))
  return {
    values: {
      batch: text(row.name),
      windows: inLines(windowsOf(row)),
      filingOpensAt: opening(row.filing_opens_at),
      liaisonDueAt: deadline(row.liaison_due_at),
      filingClosesAt: deadline(row.filing_closes_at),
      recommendClosesAt: deadline(row.recommend_closes_at),
      changes: inLines(changes),
      reason: text(row.reason),
    },
    creditCodes,
  }
}

/** S13: a batch of providers may have had no such window. */
const sayChange = (window: Label, was: Label | null, is: Label | null): Label => ({
  zh: was ? `${window.zh}时间由${was.zh}调整为${is?.zh}` : `${window.zh}时间定为${is?.zh}`,
  en: was ? `${window.en}: ${is?.en}, formerly ${was.en}` : `${window.en}: ${is?.en}`,
})

const inLines = (lines: readonly Label[]): Label => ({
  zh: lines.map(({ zh }) => zh).join('\n'),
  en: lines.map(({ en }) => en).join('\n'),
})

/** Only windows that are set: a provider batch has no liaison date and no recommendation. */
const windowsOf = (row: Row): Label[] =>
  [
    [{ zh: '填报开始', en: 'Filing opens' }, opening(row.filing_opens_at)] as const,
    [WINDOWS.liaisonDueAt, deadline(row.liaison_due_at)] as const,
    [WINDOWS.filingClosesAt, deadline(row.filing_closes_at)] as const,
    [WINDOWS.recommendClosesAt, deadline(row.recommend_closes_at)] as const,
  ].flatMap(([window, at]) => (at ? [{ zh: `${window.zh}时间：${at.zh}`, en: `${window.en}: ${at.en}` }] : []))

/** An opening is written as the start of its day; only closings are written as the 24th hour of the day before. */
const opening = (value: unknown): Label | null => (value ? openingInText(new Date(value as string)) : null)

/** Enterprises with a draft or an active demand in a batch; changes of its windows concern them. */
async function firmsIn(ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await query<{ id: string; codes: string[] }>(
    `select b.document_id as id, array_agg(distinct d.credit_code) as codes from demands d join batches b on b.id = d.batch_id
     where b.document_id = any($1::text[]) and ${sqlIn(demandFlow, 'effective', 'd.state')} group by 1`,
    [ids],
  )
  return new Map(rows.map(({ id, codes }) => [id, codes]))
}

/** R04: only those covered; an extension of the cities' recommendation window does not go to enterprises. */
export const readExtensions = reader(
  `select t.document_id as id, b.name as batch, t.window, t.scope, t.until, t.reason, e.name as firm, ${CITY_NAME} as city,
      case t.scope when 'batch' then array(select code from cities) else array[coalesce(t.city_code, e.city_code)] end as cities,
      array(select distinct d.credit_code from demands d where t.window = 'filing' and d.batch_id = t.batch_id
          and ${sqlIn(demandFlow, 'effective', 'd.state')} and (t.scope = 'batch' or t.scope = 'city' and d.city_code = t.city_code)
        union select t.credit_code where t.scope = 'applicant') as firms
   from extensions t join batches b on b.id = t.batch_id
     left join ${ENTERPRISES} e on e.credit_code = t.credit_code
     left join cities c on c.code = t.city_code
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      batch: text(row.batch),
      window: wordOf(EXTENSION, 'window', row.window),
      scope:
        row.scope === 'applicant'
          ? text(row.firm)
          : row.scope === 'city'
            ? label(row.city)
            : wordOf(EXTENSION, 'scope', row.scope),
      until: deadline(row.until),
      reason: text(row.reason),
    },
    cityCodes: row.cities as string[],
    creditCodes: row.firms as string[],
  }),
)

export const readCityLists = reader(
  `select t.document_id as id, b.name as batch, ${CITY_NAME} as city, t.city_code, t.frozen_version, b.recommend_closes_at,
      (select count(*)::int from demands d where d.batch_id = t.batch_id and d.city_code = t.city_code and d.state = 'recommended') as count
   from city_lists t join batches b on b.id = t.batch_id join cities c on c.code = t.city_code
   where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      batch: text(row.batch),
      city: label(row.city),
      edition: text(row.frozen_version),
      count: Number(row.count),
      recommendClosesAt: deadline(row.recommend_closes_at),
    },
    cityCodes: [String(row.city_code)],
  }),
)
