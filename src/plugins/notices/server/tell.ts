import type { Locale } from '../../../shared/pure/refusal'
import { sideOf, type Audience, type NoticeValues, type Template } from '../../../shared/pure/notice'
import { linkTo } from '../../../shared/pure/notice-catalogue'
import type { PublishedEvent } from '../../../shared/server/flows/events'
import type { Fact } from '../../../shared/server/notices/fact'
import type { Person } from '../../../shared/server/notices/people'
import { noticeCatalogue, noticeOf, readFacts } from '../../../shared/server/notices/registry'
import { readSettings } from '../../../shared/server/settings/settings'
import { beyondWalls } from '../../../shared/server/walls/walls'
import type { NewMessage } from '../domain/message'
import { render } from '../domain/render'
import { NOTICE_SETTINGS } from '../domain/settings'
import { writeMessages } from './outbox'
import { findPeople, mutedBy, type NoticeRow } from './recipients'
import { readWordings } from './wordings'

/**
 * Writes what an event's notices say to those who are to hear of it, in the transaction of the action: a handful of
 * statements whatever the number of rows. It only writes rows, and catches nothing.
 */
export const tell =
  (keys: readonly string[]) =>
  (payload: readonly object[], event: PublishedEvent): Promise<void> =>
    // Who hears of it is nobody the actor needs to see: an officer of another city, a colleague at the province.
    beyondWalls(async () => {
      const audiences = new Set(keys.flatMap((key) => noticeOf(key).audience))
      const rows = await noticeRows(keys, payload, event, audiences)
      if (rows.length === 0) return
      const find = await findPeople(rows, audiences)
      const muted = await mutedBy(keys)
      const wording = await readWordings(keys)
      const { accountLanguage } = await readSettings(NOTICE_SETTINGS)
      const messages = rows.flatMap((row) =>
        keys.flatMap((key) =>
          noticeOf(key).audience.flatMap((audience) =>
            find(row, audience).flatMap((person) => {
              const locale = person.locale ?? (accountLanguage as Locale)
              return messagesTo(person, { key, audience, row, locale, template: wording(key, locale) }).filter(
                ({ recipient, channel }) => noticeOf(key).mandatory || !muted(recipient, key, channel),
              )
            }),
          ),
        ),
      )
      await writeMessages(messages)
    })

/** A row of an event as publishers write it; what it says itself stands above what the database says of the row. */
interface Published {
  documentId?: string
  accountId?: number
  cityCode?: string | null
  creditCode?: string | null
  values?: NoticeValues
  reason?: string
  /** Told of once for ever, whatever event brings it: a reminder's key. */
  occasion?: string
}

async function noticeRows(
  keys: readonly string[],
  payload: readonly object[],
  event: PublishedEvent,
  audiences: ReadonlySet<Audience>,
): Promise<NoticeRow[]> {
  const about = keys.map((key) => noticeOf(key).about).find((uid) => uid !== undefined)
  if (!about) return []
  const published = payload as readonly Published[]
  const facts = await readFacts(about, published.map(idOf), audiences)
  return published.flatMap((row) => {
    const fact: Fact | undefined = facts.get(idOf(row))
    return fact ? [noticeRow(row, fact, event)] : []
  })
}

const noticeRow = (row: Published, fact: Fact, event: PublishedEvent): NoticeRow => ({
  ...fact,
  id: idOf(row),
  occasion: row.occasion ?? `event:${event.id}:${idOf(row)}`,
  values: { ...fact.values, ...(row.reason ? { reason: row.reason } : {}), ...row.values },
})

/** Events of accounts know their number, that of a missing liaison its city. */
const idOf = ({ documentId, accountId, cityCode }: Published): string => String(documentId ?? accountId ?? cityCode)

interface Wanted {
  key: string
  audience: Audience
  row: NoticeRow
  locale: Locale
  template: Template
}

function messagesTo(person: Person, { key, audience, row, locale, template }: Wanted): NewMessage[] {
  const notice = noticeOf(key)
  const rendered = render(template, row.values, locale)
  return notice.channels
    .filter((channel) => channel === 'mail' || !person.mailOnly)
    .map((channel) => ({
      notice: key,
      occasion: row.occasion,
      recipient: person.recipient,
      recipientName: person.name,
      channel,
      address: channel === 'mail' ? person.address : null,
      locale,
      ...rendered,
      // A liaison cannot open what the panel shows; a firm without accounts finds there how it gets one.
      link:
        person.mailOnly && audience !== 'organisation'
          ? null
          : linkTo(noticeCatalogue(), notice.about, row.id, audience),
      subjectUid: notice.about ?? null,
      subjectId: row.id,
      // Officials of a city see what its organisations are told, not what the province is.
      cityCode: audience !== 'province' && row.cityCodes?.length === 1 ? (row.cityCodes[0] ?? null) : null,
      creditCode: row.creditCodes?.length === 1 ? (row.creditCodes[0] ?? null) : null,
      held: channel === 'mail' && notice.staffMail === 'digest' && sideOf(audience) === 'staff',
    }))
}
