import type { Notice } from './notice'
import { APPLICATION_NOTICES } from './catalogue/applications'
import { BATCH_NOTICES } from './catalogue/batches'
import { DEMAND_NOTICES } from './catalogue/demands'
import { DIGEST_NOTICES } from './catalogue/digest'
import { OFFICE_NOTICES } from './catalogue/offices'
import { ORGANISATION_NOTICES } from './catalogue/organisations'
import { REMINDER_NOTICES } from './catalogue/reminders'

/** Every notice there is: who hears of what, in which words, when. To add one, add an entry. */
export const CATALOGUE: Readonly<Record<string, Notice>> = {
  ...BATCH_NOTICES,
  ...OFFICE_NOTICES,
  ...DEMAND_NOTICES,
  ...APPLICATION_NOTICES,
  ...ORGANISATION_NOTICES,
  ...REMINDER_NOTICES,
  ...DIGEST_NOTICES,
}

export const noticeAt = (key: string): Notice | undefined =>
  Object.hasOwn(CATALOGUE, key) ? CATALOGUE[key] : undefined

/** Events that are listened to, each with the keys of the notices that follow it. */
export function noticesByEvent(): Map<string, string[]> {
  const byEvent = new Map<string, string[]>()
  for (const [key, { event }] of Object.entries(CATALOGUE))
    if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), key])
  return byEvent
}

/** Events that nobody is told of, each with the reason; every other one of the contracts is in the catalogue. */
export const UNTOLD: Readonly<Record<string, string>> = {
  'demand.selected': 'until it recommends, the city is at it: that is what applicants read',
  'application.concluded': 'what the committee says is told with what the province determines',
  'liaison.ended': 'the one that follows is told of by its own event',
  'account.confirmed': 'whoever confirmed an address did it himself',
  'announcement.published': 'it is public: the pages and feeds tell everybody',
  'announcement.corrected': 'its new version stands where the old one was read',
  'announcement.withdrawn': 'its withdrawal stands where it was read',
  'demo.told': 'the story of the demo is no news to anybody',
  'account.lapsed': 'nobody ever proved to be behind that address',
}
