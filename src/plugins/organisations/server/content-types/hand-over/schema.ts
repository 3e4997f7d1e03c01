import {
  choice,
  collection,
  instant,
  json,
  l,
  long,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { handOverFlow } from '../../../domain/hand-over-flow'
import { ORGANISATION_LABELS } from '../../../domain/words'

/** An organisation moves to the city of its new registered address; both cities accept (S10, R70). */
export default collection(
  {
    singular: 'hand-over',
    plural: 'hand-overs',
    label: l('属地移交', 'Hand-over'),
    main: 'name',
    list: ['name', 'creditCode', 'organisation', 'fromCity', 'toCity', 'state', 'proposedAt', 'answeredAt'],
    newestBy: 'proposedAt',
    territory: { city: ['fromCity', 'toCity'], owner: 'creditCode', follows: { not: 'it is read by both cities' } },
  },
  {
    name: text(l('单位名称', 'Name'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    organisation: choice(l('单位类型', 'Organisation'), ORGANISATION_LABELS, { required: true }),
    fromCity: text(l('移出市', 'From city'), { required: true, names: names('api::city.city', 'code') }),
    toCity: text(l('接收市', 'To city'), { required: true, names: names('api::city.city', 'code') }),
    reason: long(l('移交理由', 'Reason'), { required: true, maxLength: 2000 }),
    proposedAt: instant(l('提出时间', 'Proposed at')),
    answeredAt: instant(l('办结时间', 'Answered at')),
    // The old city's copy of an organisation that it no longer sees.
    snapshot: json(l('移交时的登记资料', 'Record at the time of the hand-over'), { copy: true }),
    state: state(handOverFlow),
    version: version(),
  },
)
