import type { Notice } from './notice'
import { APPLICATION_NOTICES } from './catalogue/applications'
import { BATCH_NOTICES } from './catalogue/batches'
import { DEMAND_NOTICES } from './catalogue/demands'
import { DIGEST_NOTICES } from './catalogue/digest'
import { LIST_NOTICES } from './catalogue/lists'
import { OFFICE_NOTICES } from './catalogue/offices'
import { ORGANISATION_NOTICES } from './catalogue/organisations'
import { PANEL_NOTICES } from './catalogue/panels'
import { REMINDER_NOTICES } from './catalogue/reminders'
import { SECURITY_NOTICES } from './catalogue/security'

/** Every notice there is: who hears of what, in which words, when. To add one, add an entry. */
export const CATALOGUE: Readonly<Record<string, Notice>> = {
  ...BATCH_NOTICES,
  ...LIST_NOTICES,
  ...OFFICE_NOTICES,
  ...DEMAND_NOTICES,
  ...APPLICATION_NOTICES,
  ...ORGANISATION_NOTICES,
  ...PANEL_NOTICES,
  ...SECURITY_NOTICES,
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
  'expert.suspended': 'the province tells an expert itself why he is not drawn any more',
  'expert.resumed': 'he hears of it when he is drawn',
  'expert.ended': 'the province tells an expert itself',
  'panel.drawn': 'its members hear of it when it starts',
  'panel.draw-undone': 'nobody was told that it was drawn',
  'panel.chaired': 'he hears of it as a member',
  'panel.member-added': 'the one who comes is told by his own event',
  'panel.settled': 'it follows from the list that is determined',
  'assignment.made': 'members hear of it when the panel starts, those who come later by their own event',
  'assignment.declared': 'he did it himself',
  'assignment.replaced': 'nothing is asked of him any more',
  'assignment.lapsed': 'he was reminded, and the province sees the panel stuck or concluded',
  'score.submitted': 'until the panel concludes, nobody hears how it scores',
  'score.revised': 'until the panel concludes, nobody hears how it scores',
  'demo.told': 'the story of the demo is no news to anybody',
  'provider.admitted': 'the provider hears of it by its application, once the list is published',
  'provider.admission-revoked': 'the provider hears of it by its application, corrected with the list',
  'provider.restricted': 'only the system restricts, with a decision that is told of by its own event',
  'provider.restriction-lifted': 'only the system lifts it, with the decision that is told of',
  'provider.removed': 'only the system removes, with the public notice of the decision (R67)',
  'provider.disqualified': 'only the system disqualifies, with the public notice of the decision (R67)',
  'provider.lapsed': 'only the system ends it, with the outcome that is told of',
  'account.lapsed': 'nobody ever proved to be behind that address',
}
