import type { Core } from '@strapi/strapi'
import type { Audience, NoticeValues } from '../../pure/notice'
import { dayInText, deadlineInText, instantInText } from '../../pure/say-instant'
import type { Label } from '../../pure/workflow'
import { query, type Row } from '../database/database'
import { flowOf } from '../flows/flows'
import { attributesOf } from '../process/strapi-edge'
import { applicantView } from '../../pure/applicant-view'

declare const strapi: Core.Strapi

/** Values of a row for notices, and the keys of its recipients. */
export interface Fact {
  values: NoticeValues
  cityCodes?: readonly string[]
  creditCodes?: readonly string[]
  accountIds?: readonly number[]
  adminUserIds?: readonly number[]
  /** Former addresses of the person, `admin:3` or `account:7`. */
  formerAddresses?: readonly { of: string; address: string }[]
}

/**
 * Facts of rows by documentId, in a fixed number of queries; missing or hidden rows have none.
 * @param audience recipients; values needed only by others are not read.
 */
export type ReadFacts = (ids: readonly string[], audience: ReadonlySet<Audience>) => Promise<Map<string, Fact>>

/** A reader of one statement; `$1` are the documentIds, and each row returns its own as `id`. */
export const reader =
  (sql: string, factOf: (row: Row) => Fact): ReadFacts =>
  async (ids) =>
    new Map((await query(sql, [ids])).map((row) => [String(row.id), factOf(row)]))

/** SQL: the history line of the latest change of state of row `t`. */
export const lastLine = (uid: string): string =>
  `left join lateral (select coalesce(h.reason, h.input->>'reason') as reason from desk_history h
     where h.subject_uid = '${uid}' and h.subject_id = t.document_id and h.changes is null order by h.version desc limit 1) line on true`

/** SQL: the name of a joined city `c` in both languages. */
export const CITY_NAME = `jsonb_build_object('zh', c.name, 'en', coalesce(c.name_en, c.name))`

export const text = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value as string | number)
export const label = (value: unknown): Label | null => (value ? (value as Label) : null)
/** The end of a window (S01); null for none. */
export const deadline = (value: unknown): Label | null => (value ? deadlineInText(new Date(value as string)) : null)
/** A day `YYYY-MM-DD`; null for none. */
export const dayOf = (value: unknown): Label | null => (value ? dayInText(value as string) : null)
/** The value of a nullable column as an array. */
export const asArray = <T>(value: unknown): T[] => (value === null || value === undefined ? [] : [value as T])

/** An instant in China's time to the second; null for none. */
export const inShanghai = (value: unknown): Label | null => (value ? instantInText(new Date(value as string)) : null)

/** Label of an enumeration's value, from its content type. */
export function wordOf(uid: string, attribute: string, value: unknown): Label | null {
  return attributesOf(strapi, uid)[attribute]?.pluginOptions?.values?.[String(value)] ?? null
}

/** Label of a state for applicants. */
export function stateOf(uid: string, state: unknown): Label | null {
  const flow = flowOf(uid)?.flow
  return (flow && applicantView(flow).label(String(state))) ?? null
}
