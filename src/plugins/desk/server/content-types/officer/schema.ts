import { collection, instant, integer, l, state, text, version, names } from '../../../../../shared/pure/schema'
import { officerFlow } from '../../../domain/officer-flow'

export default collection(
  {
    singular: 'officer',
    plural: 'officers',
    label: l('市级经办人员', 'Officer'),
    main: 'name',
    list: ['name', 'cityCode', 'post', 'email', 'state', 'appointedAt'],
    territory: { city: 'cityCode' },
  },
  {
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    name: text(l('姓名', 'Name'), { required: true }),
    email: text(l('登录邮箱', 'E-mail to sign in with'), { required: true, personal: 'mail' }),
    post: text(l('职务', 'Post')),
    // A number, not a relation: the row outlives Strapi's panel user.
    adminUserId: integer(l('账号编号', 'Account number'), {
      required: true,
      names: names('admin::user', 'id'),
      unshown: true,
    }),
    appointedAt: instant(l('指定时间', 'Appointed at')),
    endedAt: instant(l('终止时间', 'Ended at')),
    state: state(officerFlow),
    version: version(),
  },
)
