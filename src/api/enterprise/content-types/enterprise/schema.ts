import {
  choice,
  collection,
  day,
  instant,
  integer,
  l,
  long,
  money,
  owns,
  text,
  version,
  names,
} from '../../../../shared/pure/schema'
import { SIZE_LABELS, SOURCE_LABELS } from '../../../../plugins/organisations/domain/words'

export default collection(
  {
    singular: 'enterprise',
    plural: 'enterprises',
    label: l('企业', 'Enterprise'),
    main: 'name',
    list: ['name', 'creditCode', 'cityCode', 'size', 'industryCode', 'source'],
    editedBy: ['province'],
    readBy: ['city'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { not: 'the hand-over itself moves it' } },
  },
  {
    name: text(l('企业名称', 'Name'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      unique: true,
      minLength: 18,
      maxLength: 18,
    }),
    cityCode: text(l('所在市', 'City'), {
      required: true,
      regex: '^[0-9]{6}$',
      names: names('api::city.city', 'code'),
    }),
    districtCode: text(l('县（市、区）代码', 'District code'), { regex: '^[0-9]{6}$' }),
    address: long(l('注册地址', 'Registered address'), { maxLength: 500 }),
    legalRepresentative: text(l('法定代表人', 'Legal representative'), { maxLength: 100 }),
    contactName: text(l('联系人', 'Contact'), { maxLength: 100, personal: 'name' }),
    contactPhone: text(l('联系电话', 'Telephone'), { maxLength: 50, personal: 'phone' }),
    contactEmail: text(l('电子邮箱', 'E-mail'), { maxLength: 200, personal: 'mail' }),
    size: choice(l('企业规模', 'Size'), SIZE_LABELS),
    industryCode: text(l('行业代码', 'Industry code'), { maxLength: 6 }),
    establishedOn: day(l('成立日期', 'Established on'), { past: true }),
    employees: integer(l('从业人数', 'Employees'), { min: 0 }),
    annualRevenue: money(l('年营业收入（分）', 'Annual revenue (fen)')),
    introduction: long(l('企业简介', 'Introduction')),
    source: choice(l('来源', 'Source'), SOURCE_LABELS, { default: 'registered' }),
    labels: owns(l('称号标签', 'Labels'), 'api::enterprise-label.enterprise-label', 'enterprise'),
    // Null: not verified (未核验). Set only when a verification is accepted.
    verifiedAt: instant(l('核验通过时间', 'Verified at')),
    version: version(),
  },
)
