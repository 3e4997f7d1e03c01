import type { Place, Row } from '../harness/declaration'
import type { Given } from '../harness/given'
import { AND_CITIES, declareType } from '../harness/declaration'
import { LIST } from '../matrix/acts/lists'

const inState = ({ hours }: Place, state: unknown): Row => {
  if (state === 'published') return { number: '鲁工信〔2026〕1号', publishedOnlineAt: hours(0) }
  return state === 'announced' ? { objectionsOpenAt: hours(-1), objectionsCloseAt: hours(1) } : {}
}

async function listOf(place: Place, values: Row): Promise<Given> {
  const { first, row, cityCode, name } = place
  const { id: batch } = await row('plugin::filing.batch')
  const listed = { kind: 'recommendation', listVersion: 1, entries: [], entryCount: 0 }
  const own = { title: `名单${name}`, batch, cityCode, ...listed, ...inState(place, values.state) }
  return first('plugin::lists.list', { ...own, ...values })
}

export default declareType({
  uid: 'plugin::lists.list',
  zh: '名单',
  en: 'List',
  reads: AND_CITIES,
  procedure: { plugin: 'lists', rules: LIST },
  row: listOf,
  secret: () => ({ number: undefined }),
  grounds: { published_lists: (place) => listOf(place, { listVersion: 2, state: 'published' }) },
})
