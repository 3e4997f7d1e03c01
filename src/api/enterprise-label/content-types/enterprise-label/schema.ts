import { CERTIFICATE_YEARS } from '../../../../shared/pure/dates'
import { choice, collection, day, integer, l, owned, state, text, version, names } from '../../../../shared/pure/schema'
import { labelFlow } from '../../../../plugins/organisations/domain/label-flow'
import { LABEL_KIND_LABELS, LABEL_SOURCE_LABELS } from '../../../../plugins/organisations/domain/words'

export default collection(
  {
    singular: 'enterprise-label',
    plural: 'enterprise-labels',
    label: l('企业称号', 'Enterprise label'),
    main: 'enterpriseName',
    list: ['enterpriseName', 'kind', 'certificateNumber', 'year', 'validUntilOn', 'source', 'state', 'cityCode'],
    territory: { city: 'cityCode', owner: 'creditCode', follows: { with: 'enterprise' } },
  },
  {
    enterprise: owned(l('企业', 'Enterprise'), 'api::enterprise.enterprise'),
    enterpriseName: text(l('企业名称', 'Enterprise name')),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::enterprise.enterprise', 'creditCode'),
    }),
    cityCode: text(l('所在市', 'City'), { required: true, names: names('api::city.city', 'code') }),
    kind: choice(l('称号', 'Label'), LABEL_KIND_LABELS, { required: true }),
    certificateNumber: text(l('证书编号', 'Certificate number')),
    year: integer(l('认定年份', 'Year'), { min: 2000, max: 2100 }),
    validUntilOn: day(l('有效期至', 'Valid until'), { years: CERTIFICATE_YEARS }),
    chainName: text(l('产业链（集群）名称', 'Chain or cluster')),
    source: choice(l('来源', 'Source'), LABEL_SOURCE_LABELS, { required: true, default: 'declared' }),
    proof: text(l('证明材料', 'Proof (private file)'), { names: names('plugin::files.private-file'), file: true }),
    state: state(labelFlow),
    version: version(),
  },
)
