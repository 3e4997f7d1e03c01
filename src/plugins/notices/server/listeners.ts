import { subscribe } from '../../../shared/server/flows/events'
import { noticesByEvent } from '../domain/catalogue'
import { settleStory } from './settle-story'
import { tell } from './tell'

/** Listens to every event of the catalogue, under one name. */
export function listen(): void {
  for (const [event, keys] of noticesByEvent()) subscribe(event, 'notices', tell(keys))
  subscribe('demo.told', 'notices', settleStory)
}
