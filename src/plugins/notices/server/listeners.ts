import { subscribe } from '../../../shared/server/flows/events'
import { noticesByEvent } from '../../../shared/pure/notice-catalogue'
import { noticeCatalogue } from '../../../shared/server/notices/registry'
import { settleStory } from './settle-story'
import { tell } from './tell'

/** Listens under one name to every event that some room tells of: rooms before this one have declared theirs. */
export function listen(): void {
  for (const [event, keys] of noticesByEvent(noticeCatalogue())) subscribe(event, 'notices', tell(keys))
  subscribe('demo.told', 'notices', settleStory)
}
