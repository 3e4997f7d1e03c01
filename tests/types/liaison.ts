import type { Given } from '../harness/given'
import { AND_CITIES, declareType } from '../harness/declaration'
import { twice } from '../harness/violations/violation'
import { LIAISON } from '../matrix/actions/offices'
import { MAY_CHANGE } from '../house/awaited'

export default declareType({
  uid: 'plugin::filing.liaison',
  zh: '联络员',
  en: 'Liaison',
  reads: AND_CITIES,
  procedure: { plugin: 'filing', rules: LIAISON, awaited: { current: MAY_CHANGE } },
  // A city has one at a time; former ones are kept.
  row: async ({ first, query, cityCode, name }, values) => {
    const { state = 'ended' } = values
    const [there] = await query<Given>(
      `select *, document_id as "documentId" from liaisons where city_code = $1 and state = 'current' and $2 = state`,
      [cityCode, state],
    )
    return there ?? first('plugin::filing.liaison', { cityCode, name: `联络员${name}`, state, ...values })
  },
  ground: () => ({ state: 'current' }),
  violations: {
    liaisons_one_current: twice('liaisons', 'city_code'),
  },
})
