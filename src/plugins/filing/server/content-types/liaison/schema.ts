import { collection, instant, l, state, text, version, names } from '../../../../../shared/pure/schema'
import { liaisonFlow } from '../../../domain/liaison-flow'

export default collection(
  {
    singular: 'liaison',
    plural: 'liaisons',
    label: l('联络员', 'Liaison'),
    main: 'name',
    list: ['name', 'cityCode', 'post', 'phone', 'state', 'namedAt'],
    territory: { city: 'cityCode' },
  },
  {
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    name: text(l('姓名', 'Name'), { required: true }),
    post: text(l('职务', 'Post')),
    phone: text(l('联系电话', 'Telephone'), { personal: 'phone' }),
    email: text(l('电子邮箱', 'E-mail'), { personal: 'mail' }),
    namedAt: instant(l('报送时间', 'Named at')),
    endedAt: instant(l('卸任时间', 'Ended at')),
    state: state(liaisonFlow),
    version: version(),
  },
)
