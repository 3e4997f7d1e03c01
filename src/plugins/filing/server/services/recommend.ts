import { shanghaiDay } from '../../../../shared/pure/calendar'
import { act } from '../../../../shared/server/flows/act'
import { execute, inTransaction } from '../../../../shared/server/database/database'
import { publish } from '../../../../shared/server/flows/events'
import { bindingOf, type Verb } from '../../../../shared/server/flows/flows'
import { citiesWithLiaison } from '../facts/filing-facts'
import { demandFlow } from '../../domain/demand-flow'

/**
 * R28: recommends. Without a liaison the city is warned, city and province are notified; enterprises are not blocked
 * (S05).
 */
export const recommend: Verb = (documentIds, context) =>
  inTransaction(async () => {
    await holdCityLists(documentIds)
    const result = await act(bindingOf(demandFlow), 'recommend', documentIds, context)
    const cities = [...new Set(result.done.map(({ after }) => String(after.cityCode)))]
    const named = await citiesWithLiaison(cities)
    const without = cities.filter((code) => !named.has(code))
    const today = shanghaiDay(context.at.arrivedAt)
    await publish(
      'liaison.missing',
      // Once a day: a city that recommends one by one is not mailed for each.
      without.map((cityCode) => ({ cityCode, occasion: `liaison-missing:${cityCode}:${today}` })),
    )
    return without.length > 0
      ? { ...result, meta: { warnings: [{ code: 'liaison-missing', cityCodes: without }] } }
      : result
  })

/** Locks the city lists: until commit no city can freeze its list or declare that it has no recommendations. */
const holdCityLists = (documentIds: readonly string[]): Promise<void> =>
  execute(
    `select 1 from city_lists c where exists (select 1 from demands d
       where d.document_id = any($1::text[]) and d.batch_id = c.batch_id and d.city_code = c.city_code)
     order by c.id for share`,
    [documentIds],
  )
