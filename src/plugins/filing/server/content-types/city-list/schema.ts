import { collection, instant, integer, l, owned, state, text, version, names } from '../../../../../shared/pure/schema'
import { cityListFlow } from '../../../domain/city-list-flow'

export default collection(
  {
    singular: 'city-list',
    plural: 'city-lists',
    label: l('市级推荐情况', 'City recommendation'),
    main: 'title',
    list: ['title', 'cityCode', 'state', 'frozenVersion', 'frozenAt'],
    territory: { city: 'cityCode' },
  },
  {
    title: text(l('标题', 'Title')),
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    frozenVersion: integer(l('锁定版次', 'Frozen version')),
    frozenAt: instant(l('锁定时间', 'Frozen at')),
    state: state(cityListFlow),
    version: version(),
  },
)
