import type { Actor } from '../../../shared/pure/actor'
import { AUDIENCES, type Notice, type Template } from '../../../shared/pure/notice'
import { variablesOf } from '../../../shared/pure/notice-catalogue'
import { must, Refused, type Locale } from '../../../shared/pure/refusal'
import type { Moment } from '../../../shared/pure/workflow'
import { refuse as refuseAct } from '../../../shared/server/flows/act'
import { execute, inTransaction, query } from '../../../shared/server/database/database'
import { recordHistory } from '../../../shared/server/flows/history'
import { noticeAt, noticeCatalogue } from '../../../shared/server/notices/registry'
import { checkTemplate, refuse } from '../domain/render'
import { wordingId, type Wording } from './wordings'

/** Under this uid the history of wordings is kept; its versions go on when the shipped text comes back. */
export const TEMPLATE_HISTORY = 'notices_template'

/** The notice of a key. Refusal: notice-unknown. */
export const noticeOrRefuse = (key: string): Notice => must(noticeAt(key) ?? refuse('notice-unknown', { notice: key }))

interface Stored extends Record<string, unknown>, Wording {
  id: string
}

/** Every notice with its wordings in force, for the panel. */
export async function readTemplates(): Promise<object[]> {
  const stored = await wordingsInForce()
  return Object.entries(noticeCatalogue().notices).map(([key, notice]) => presentNotice(key, notice, stored))
}

export async function oneTemplate(key: string): Promise<object> {
  return presentNotice(key, noticeOrRefuse(key), await wordingsInForce())
}

async function wordingsInForce(): Promise<Map<string, Stored>> {
  const rows = await query<Stored>(
    `select h.id, h.version, t.subject, t.body, t.changed_at as "changedAt", t.changed_by as "changedBy" from
       (select subject_id as id, max(version) as version from desk_history where subject_uid = $1 group by 1) h
       left join notices_template t on t.notice || '/' || t.locale = h.id`,
    [TEMPLATE_HISTORY],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function presentNotice(key: string, notice: Notice, stored: Map<string, Stored>): object {
  const { label, event, audience, about, mandatory, channels, staffMail, reminder, clause, template } = notice
  const catalogue = noticeCatalogue()
  const wording = (locale: Locale): object => {
    const row = stored.get(wordingId(key, locale))
    const shipped = template[locale]
    return {
      ...(row?.subject ? { subject: row.subject, body: row.body } : shipped),
      version: row?.version ?? 1,
      changedAt: row?.changedAt ?? null,
      changedBy: row?.changedBy ?? null,
      shipped,
    }
  }
  return {
    notice: key,
    label,
    event: event ?? null,
    audience: audience.map((name) => AUDIENCES[name]),
    about: about ? { uid: about, label: catalogue.subjects[about]?.label } : null,
    variables: variablesOf(catalogue, notice),
    mandatory,
    channels,
    staffMail,
    reminder: reminder ?? null,
    clause,
    templates: { zh: wording('zh'), en: wording('en') },
  }
}

export interface Change {
  key: string
  locale: Locale
  actor: Actor
  at: Moment
  /** The version the editor looked at. */
  version?: number
}

/** Changes a wording, recorded with what it was. Refusals: those of checkTemplate, notice-unknown, changed-meanwhile. */
export function saveTemplate(change: Change, template: Template): Promise<void> {
  must(checkTemplate(noticeCatalogue(), noticeOrRefuse(change.key), template))
  return write(change, 'change', template)
}

/** The shipped text again. */
export function resetTemplate(change: Change): Promise<void> {
  noticeOrRefuse(change.key)
  return write(change, 'reset', undefined)
}

function write(change: Change, action: 'change' | 'reset', template: Template | undefined): Promise<void> {
  const { key, locale, actor, at } = change
  const id = wordingId(key, locale)
  return inTransaction(async () => {
    // There may be no row to lock yet.
    await execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${TEMPLATE_HISTORY}:${id}`])
    const current = (await wordingsInForce()).get(id)
    const version = current?.version ?? 1
    if (change.version !== undefined && change.version !== version)
      throw new Refused(refuseAct('changed-meanwhile', { version: change.version, current: version }))
    const was = current?.subject
      ? { subject: current.subject, body: current.body }
      : noticeOrRefuse(key).template[locale]
    const input = { was, value: template ?? noticeOrRefuse(key).template[locale] }
    const line = { uid: TEMPLATE_HISTORY, documentId: id, version: version + 1, from: 'set', to: 'set', action, input }
    await recordHistory([line], actor, at)
    if (!template) return execute('delete from notices_template where notice = $1 and locale = $2', [key, locale])
    return execute(
      `insert into notices_template (notice, locale, subject, body, version, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6::timestamptz, $7)
       on conflict (notice, locale) do update set subject = excluded.subject, body = excluded.body,
         version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [key, locale, template.subject, template.body, version + 1, at.now.toISOString(), actor.name],
    )
  })
}
