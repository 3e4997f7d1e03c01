import { choice, collection, integer, l, text, version, names } from '../../../../../shared/pure/schema'

/**
 * An account's membership in an organisation. The database ensures the organisation's city, at most one owner, and no
 * members without an owner.
 */
export default collection(
  {
    singular: 'membership',
    plural: 'memberships',
    label: l('账号归属', 'Membership'),
    main: 'creditCode',
    list: ['creditCode', 'organisation', 'standing'],
    byVerbs: true,
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      account: 'accountId',
      follows: { not: 'a trigger keeps it in the city of its organisation' },
    },
    hidden: true,
  },
  {
    accountId: integer(l('账号编号', 'Account'), {
      unshown: true,
      required: true,
      unique: true,
      names: names('plugin::users-permissions.user', 'id'),
    }),
    creditCode: text(l('统一社会信用代码', 'Credit code'), {
      required: true,
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    cityCode: text(l('所在市', 'City'), { names: names('api::city.city', 'code') }),
    organisation: choice(
      l('单位类型', 'Organisation'),
      { enterprise: l('企业', 'Enterprise'), provider: l('服务商', 'Provider') },
      { required: true },
    ),
    standing: choice(
      l('身份', 'Standing'),
      { owner: l('管理员', 'Owner'), member: l('成员', 'Member') },
      { required: true, default: 'owner' },
    ),
    version: version(),
  },
)
