import {
  collection,
  deadline,
  instant,
  integer,
  json,
  l,
  owned,
  state,
  text,
  version,
  names,
} from '../../../../../shared/pure/schema'
import { applicationFlow } from '../../../domain/application-flow'
import { OFFERED } from '../../../domain/named-rows'

/**
 * A provider's application in a batch (申请表). Submitted content is in its snapshots; `answers` is the draft. Without a
 * city the province supervises the provider (S15).
 */
export default collection(
  {
    singular: 'application',
    plural: 'applications',
    label: l('服务商申请', 'Application of a provider'),
    main: 'providerName',
    list: ['providerName', 'batch', 'categories', 'cityCode', 'state', 'receiptNumber', 'submittedAt'],
    newestBy: 'submittedAt',
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: {
        with: 'provider',
        after: ['api::product.product', 'api::case-study.case-study'],
        before: ['plugin::pool.standing'],
      },
    },
  },
  {
    providerName: text(l('服务商名称', 'Provider name'), { required: true }),
    provider: owned(l('服务商', 'Provider'), 'api::provider.provider'),
    batch: owned(l('批次', 'Batch'), 'plugin::filing.batch'),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('监督市', 'Supervising city'), { names: names('api::city.city', 'code') }),
    categories: json(l('申请的服务类别', 'Categories applied for'), {
      names: names('api::provider-category.provider-category', 'code', 'member'),
    }),
    // The history records that it changed; the snapshots record the content.
    answers: json(l('填报内容', 'Answers'), { personal: 'digest', names: OFFERED }),
    // The form it was begun with, even if the province adopts a newer one.
    formVersion: integer(l('申请表版本', 'Version of the form'), {
      required: true,
      names: names('plugin::forms.application-form', 'formVersion'),
    }),
    receiptNumber: text(l('回执编号', 'Receipt number')),
    submittedAt: instant(l('提交时间', 'Submitted at')),
    snapshotHash: text(l('最近提交内容的校验值', 'Hash of the latest snapshot')),
    acceptedAt: instant(l('受理时间', 'Accepted at')),
    returnAnswerBy: deadline(l('补正截止', 'To be answered by')),
    conclusion: json(l('评审结论', 'Conclusion')),
    concludedAt: instant(l('结论时间', 'Concluded at')),
    outcome: json(l('结果', 'Outcome')),
    determinedAt: instant(l('确定时间', 'Determined at')),
    state: state(applicationFlow),
    version: version(),
  },
)
