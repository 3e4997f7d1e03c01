import { clip } from '../../../../shared/pure/brief'
import { Refused, must } from '../../../../shared/pure/refusal'
import { shanghaiDay, shanghaiInstant } from '../../../../shared/pure/calendar'
import { readCalendar } from '../../../../shared/server/settings/calendar'
import { instant, lateness, RECEIVED_NOTE } from '../../../../shared/pure/say-instant'
import { createRows, publishCreated } from '../../../../shared/server/flows/create-rows'
import { selectRows, type Row } from '../../../../shared/server/database/database'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { readSettings } from '../../../../shared/server/settings/settings'
import { LIST, OBJECTION } from '../../contract'
import { keyOf, titleOf, type Entry } from '../../domain/entries'
import { LIST_SETTINGS } from '../../domain/list-settings'
import { answerDay } from '../../domain/objection-period'
import { refuse } from '../../domain/objection/objection-guards'
import type { Edition } from '../lists/editions'
import { nextNumber } from '../../../../shared/server/database/next-number'
import { candidateOf } from './candidate'
import { digestOfCode, newQueryCode } from './query-code'

export interface GivenObjection {
  list: string
  entry: string
  wish?: string
  name: string
  contact: string
  reason: string
  evidence?: string | null
}

/**
 * S31: records an objection to a list within its objection period.
 * @throws Refused objections-not-online, list-not-open-to-objections, objection-late, objection-not-listed,
 * objection-listed-already, objection-not-determined, calendar-year-missing.
 */
export async function receiveObjection(given: GivenObjection, context: VerbContext): Promise<Row> {
  const settings = await readSettings(LIST_SETTINGS)
  if (!settings.objectionsOnline) throw new Refused(refuse('objections-not-online'))
  const list = await openList(given.list, context)
  const about = await entryOf(list, given)
  const { arrivedAt } = context.at
  const year = shanghaiDay(arrivedAt).slice(0, 4)
  const code = newQueryCode()
  const answerDueOn = must(answerDay(arrivedAt, settings.objectionAnswerDays, await readCalendar()))
  const number = `YY-${year}-${String(await nextNumber(`objection:${year}`)).padStart(6, '0')}`
  const row = {
    number,
    batch: list.batch,
    list: list.id,
    listKind: list.kind,
    wish: given.wish ?? 'take-out',
    entry: keyOf(about),
    entryTitle: clip(titleOf(about), 255),
    objector: given.name,
    contact: given.contact,
    grounds: given.reason,
    evidence: given.evidence ?? null,
    receivedAt: arrivedAt.toISOString(),
    answerDueOn,
    codeDigest: digestOfCode(code),
  }
  await publishCreated('objection.received', await createRows<Row>(OBJECTION, 'receive', [row], context), context)
  return { number, queryCode: code, answerDueOn, ...instant('receivedAt', arrivedAt), note: RECEIVED_NOTE.zh }
}

/** A shared lock: objections run concurrently, but publishing waits and then counts this one. */
async function openList(documentId: string, { at }: VerbContext): Promise<Edition> {
  const [list] = await selectRows<Edition>(LIST, 'document_id = $1', [documentId], 'for share')
  const closesAt = list?.state === 'announced' ? list.objectionsCloseAt : null
  if (!list || !closesAt) throw new Refused(refuse('list-not-open-to-objections'))
  const closes = new Date(closesAt)
  if (at.arrivedAt >= closes)
    throw new Refused(
      refuse('objection-late', {
        closesAt: shanghaiInstant(closes),
        arrivedAt: shanghaiInstant(at.arrivedAt),
        ...lateness(closes, at.arrivedAt),
      }),
    )
  return list
}

async function entryOf(list: Edition, { entry, wish }: GivenObjection): Promise<Entry> {
  const there = list.entries.find((one) => keyOf(one) === entry)
  if (wish !== 'put-in') {
    if (!there) throw new Refused(refuse('objection-not-listed', { entry }))
    return there
  }
  if (there) throw new Refused(refuse('objection-listed-already', { entry: titleOf(there) }))
  const candidate = await candidateOf(list.batch, list.kind, entry)
  if (!candidate) throw new Refused(refuse('objection-not-determined', { entry }))
  return candidate.entry
}
