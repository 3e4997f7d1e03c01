import {
  choice,
  collection,
  day,
  instant,
  integer,
  json,
  l,
  long,
  owns,
  text,
  version,
  names,
} from '../../../../shared/pure/schema'
import { SUBJECT_KIND_LABELS } from '../../../../plugins/organisations/domain/words'

export default collection(
  {
    singular: 'provider',
    plural: 'providers',
    label: l('服务商', 'Provider'),
    main: 'name',
    list: ['name', 'creditCode', 'cityCode', 'subjectKind'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { not: 'the hand-over itself moves it' } },
  },
  {
    name: text(l('名称', 'Name'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      unique: true,
      minLength: 18,
      maxLength: 18,
    }),
    subjectKind: choice(l('主体类型', 'Kind of subject'), SUBJECT_KIND_LABELS),
    cityCode: text(l('所在市', 'City'), {
      required: true,
      regex: '^[0-9]{6}$',
      names: names('api::city.city', 'code'),
    }),
    outsideProvince: text(l('省外注册地', 'Registered outside the province')),
    address: long(l('注册地址', 'Registered address'), { maxLength: 500 }),
    legalRepresentative: text(l('法定代表人', 'Legal representative'), { maxLength: 100 }),
    contactName: text(l('联系人', 'Contact'), { maxLength: 100, personal: 'name' }),
    contactPhone: text(l('联系电话', 'Telephone'), { maxLength: 50, personal: 'phone' }),
    contactEmail: text(l('电子邮箱', 'E-mail'), { maxLength: 200, personal: 'mail' }),
    website: long(l('网站', 'Website'), { maxLength: 500 }),
    establishedOn: day(l('成立日期', 'Established on'), { past: true }),
    employees: integer(l('从业人数', 'Employees'), { min: 0 }),
    categories: json(l('服务类别', 'Categories'), {
      names: names('api::provider-category.provider-category', 'code', 'member'),
    }),
    introduction: long(l('简介', 'Introduction')),
    products: owns(l('产品与服务', 'Products'), 'api::product.product', 'provider'),
    caseStudies: owns(l('案例', 'Case studies'), 'api::case-study.case-study', 'provider'),
    nationalPlatformId: text(l('国家平台编号', 'Identifier on the national platform')),
    // Null: not verified (未核验). Set only when a verification is accepted.
    verifiedAt: instant(l('核验通过时间', 'Verified at')),
    version: version(),
  },
)
