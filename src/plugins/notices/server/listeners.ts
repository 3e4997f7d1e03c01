import { subscribe } from '../../../shared/server/flows/events'
import { noticesByEvent } from '../../../shared/pure/notice-catalogue'
import { demandAnswers } from '../../../shared/server/notices/people'
import { noticeCatalogue } from '../../../shared/server/notices/registry'
import { settleDemoMessages } from './settle-demo-messages'
import { tell } from './tell'

/**
 * Listens under one name to every event that some plugin publishes: plugins before this one have declared theirs.
 * @throws when nobody answers for an audience.
 */
export function listen(): void {
  const catalogue = noticeCatalogue()
  demandAnswers(Object.values(catalogue.notices).flatMap(({ audience }) => audience))
  for (const [event, keys] of noticesByEvent(catalogue)) subscribe(event, 'notices', tell(keys))
  subscribe('demo.told', 'notices', settleDemoMessages)
}
