import { collection, integer, l, state, text, version } from '../../../../shared/pure/schema'
import { cityFlow } from '../../../../plugins/desk/domain/city-flow'

export default collection(
  {
    singular: 'city',
    plural: 'cities',
    label: l('地市', 'City'),
    main: 'name',
    list: ['code', 'name', 'nameEn'],
    territory: 'shared',
    fixed: true,
  },
  {
    code: text(l('行政区划代码', 'Division code'), { required: true, unique: true, regex: '^[0-9]{6}$' }),
    name: text(l('名称', 'Name'), { required: true }),
    nameEn: text(l('英文名称', 'English name')),
    provinceCode: text(l('省级代码', 'Province code'), { required: true, regex: '^[0-9]{6}$' }),
    sort: integer(l('排序', 'Order')),
    state: state(cityFlow),
    version: version(),
  },
)
