import type { Core } from '@strapi/strapi'
import type { Audience, NoticeValues } from '../../pure/notice'
import { sayDeadline } from '../../pure/reminders'
import type { Label } from '../../pure/workflow'
import { query, type Row } from '../database/database'
import { flowOf } from '../flows/flows'
import { attributesOf } from '../process/strapi-edge'
import { shanghaiInstant } from '../../pure/calendar'
import { applicantView } from '../../pure/applicant-view'

declare const strapi: Core.Strapi

/** What a notice may say of a row, and whose row it is. */
export interface Fact {
  values: NoticeValues
  cityCodes?: readonly string[]
  creditCodes?: readonly string[]
  accountIds?: readonly number[]
  adminUserIds?: readonly number[]
  /** Addresses that the person had before, `admin:3` or `account:7`. */
  formerAddresses?: readonly { of: string; address: string }[]
}

/**
 * Facts of rows by documentId, a query or two whatever their number; a row that is gone or hidden has none.
 * @param audience who is to hear of it: what only others need is not read.
 */
export type ReadFacts = (ids: readonly string[], audience: ReadonlySet<Audience>) => Promise<Map<string, Fact>>

/** A reader of one statement; `$1` are the documentIds and the row says its own as `id`. */
export const reader =
  (sql: string, factOf: (row: Row) => Fact): ReadFacts =>
  async (ids) =>
    new Map((await query(sql, [ids])).map((row) => [String(row.id), factOf(row)]))

/** SQL: the line of history that brought a row `t` to where it is. */
export const lastLine = (uid: string): string =>
  `left join lateral (select coalesce(h.reason, h.input->>'reason') as reason from desk_history h
     where h.subject_uid = '${uid}' and h.subject_id = t.document_id and h.changes is null order by h.version desc limit 1) line on true`

/** SQL: the name of a joined city `c` in both languages. */
export const CITY_NAME = `jsonb_build_object('zh', c.name, 'en', coalesce(c.name_en, c.name))`

export const text = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value as string | number)
export const label = (value: unknown): Label | null => (value ? (value as Label) : null)
export const deadline = (value: unknown): string | null => (value ? sayDeadline(new Date(value as string)) : null)
/** The values of a column that may have none, as a list. */
export const asArray = <T>(value: unknown): T[] => (value === null || value === undefined ? [] : [value as T])

/** An instant as people in China read it, to the second; null for none. */
export const inShanghai = (value: unknown): string | null => (value ? shanghaiInstant(new Date(value as string)) : null)

/** An enumeration's value in words, as its content type has them. */
export function wordOf(uid: string, attribute: string, value: unknown): Label | null {
  return attributesOf(strapi, uid)[attribute]?.pluginOptions?.values?.[String(value)] ?? null
}

/** A state in the words that applicants read. */
export function stateOf(uid: string, state: unknown): Label | null {
  const flow = flowOf(uid)?.flow
  return (flow && applicantView(flow).label(String(state))) ?? null
}
