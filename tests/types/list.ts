import type { Given } from '../harness/given'
import { AND_CITIES, declareType, type Place, type Row } from '../harness/declaration'
import { broken, both, twice } from '../harness/violations/violation'
import { LIST } from '../matrix/actions/lists'
import { awaits } from '../house/awaited'

const inState = ({ hours }: Place, state: unknown): Row => {
  if (state === 'published') return { number: '鲁工信〔2026〕1号', publishedOnlineAt: hours(0) }
  return state === 'announced' ? { objectionsOpenAt: hours(-1), objectionsCloseAt: hours(1) } : {}
}

async function listOf(place: Place, values: Row): Promise<Given> {
  const { first, row, cityCode, name } = place
  const { id: batch } = await row('plugin::filing.batch')
  const fields = { kind: 'recommendation', listVersion: 1, entries: [], entryCount: 0 }
  const own = { title: `名单${name}`, batch, cityCode, ...fields, ...inState(place, values.state) }
  return first('plugin::lists.list', { ...own, ...values })
}

const PERIOD = `objections_open_at = now(), objections_close_at = now() + interval '1 day'`

export default declareType({
  uid: 'plugin::lists.list',
  zh: '名单',
  en: 'List',
  reads: AND_CITIES,
  procedure: {
    plugin: 'lists',
    rules: LIST,
    awaited: { determined: awaits('province', 'lists/determined'), announced: awaits('province', 'lists/announced') },
    sets: {
      determined: 'live unpublished',
      announced: 'live unpublished public',
      published: 'live public',
      superseded: 'public',
    },
  },
  row: listOf,
  secret: () => ({ number: undefined }),
  grounds: { published_lists: (place) => listOf(place, { listVersion: 2, state: 'published' }) },
  violations: {
    lists_version_once: twice('lists', 'batch_id', 'city_code', 'list_version'),
    lists_one_determined: both(
      'lists',
      'batch_id = (select max(id) from batches), city_code = null, list_version = id',
    ),
    lists_one_published: {
      ...both('lists', ''),
      sql: `update lists set batch_id = (select max(id) from batches), city_code = null, list_version = id
            where id in (select row_id from violation_ground where name = 'published_lists')`,
    },
    lists_published_is_numbered: broken('lists', `state = 'published', number = null`),
    lists_one_announced: both(
      'lists',
      `batch_id = (select max(id) from batches), city_code = null, list_version = id, state = 'announced', ${PERIOD}`,
    ),
    lists_announced_is_dated: broken('lists', `state = 'announced'`),
    lists_period_ordered: broken('lists', `objections_open_at = now(), objections_close_at = now()`),
  },
})
