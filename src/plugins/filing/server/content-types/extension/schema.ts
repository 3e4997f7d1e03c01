import { choice, collection, deadline, instant, l, long, owned, text, names } from '../../../../../shared/pure/schema'
import { SCOPE_LABELS, WINDOW_LABELS } from '../../../domain/words'
import { ENTERPRISES } from '../../../../organisations/contract'

export default collection(
  {
    singular: 'extension',
    plural: 'extensions',
    label: l('延期', 'Extension'),
    main: 'reason',
    list: ['window', 'scope', 'cityCode', 'creditCode', 'until', 'grantedAt', 'grantedBy'],
    // An enterprise reads its city's extensions, a city those of its enterprises: the tables named here have walls too.
    byVerbs: true,
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { not: 'it holds for the batch and the city it was granted in' },
      open: `scope = 'batch'
        or scope = 'city' and exists (select 1 from ${ENTERPRISES} e where e.city_code = extensions.city_code
          and e.credit_code = nullif((select current_setting('app.owner', true)), ''))
        or scope = 'applicant' and (exists (select 1 from ${ENTERPRISES} e where e.credit_code = extensions.credit_code)
          or exists (select 1 from demands d where d.credit_code = extensions.credit_code))`,
    },
  },
  {
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    window: choice(l('延长的期限', 'Window'), WINDOW_LABELS, { required: true }),
    scope: choice(l('对象', 'Covers'), SCOPE_LABELS, { required: true }),
    cityCode: text(l('市', 'City'), { names: names('api::city.city', 'code') }),
    creditCode: text(l('企业统一社会信用代码', 'Credit code'), {
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    until: deadline(l('延期至', 'Until'), { required: true }),
    reason: long(l('理由', 'Reason'), { required: true }),
    grantedAt: instant(l('批准时间', 'Granted at')),
    grantedBy: text(l('批准人', 'Granted by')),
  },
)
