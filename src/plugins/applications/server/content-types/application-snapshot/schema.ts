import { collection, instant, integer, l, long, owned, text, names } from '../../../../../shared/pure/schema'
import { OFFERED } from '../../../domain/named-rows'

/** R07: an application as submitted, one edition per submission. The text is canonical; `hash` is its hash. */
export default collection(
  {
    singular: 'application-snapshot',
    plural: 'application-snapshots',
    label: l('申请快照', 'Snapshot of an application'),
    main: 'receiptNumber',
    list: ['receiptNumber', 'edition', 'formVersion', 'cityCode', 'submittedAt', 'hash'],
    newestBy: 'submittedAt',
    byVerbs: true,
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { not: 'what was submitted stays with the city it was submitted in' },
    },
    appendOnly: true,
  },
  {
    application: owned(l('服务商申请', 'Application'), 'plugin::applications.application'),
    edition: integer(l('提交次数', 'Edition'), { required: true }),
    formVersion: integer(l('申请表版本', 'Version of the form'), {
      required: true,
      names: names('plugin::forms.application-form', 'formVersion'),
    }),
    content: long(l('提交内容', 'Content'), { maxLength: 10_000_000, required: true, names: OFFERED }),
    hash: text(l('校验值', 'Hash'), { required: true }),
    receiptNumber: text(l('回执编号', 'Receipt number'), { required: true }),
    submittedAt: instant(l('提交时间', 'Submitted at'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('监督市', 'Supervising city'), { names: names('api::city.city', 'code') }),
  },
)
