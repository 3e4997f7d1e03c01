import { collection, l, owned, text, names } from '../../../../../shared/pure/schema'

/** A file used as evidence in a submitted application, which may not be deleted any more. */
export default collection(
  {
    singular: 'application-file',
    plural: 'application-files',
    label: l('申请所附材料', 'File of an application'),
    main: 'file',
    list: ['application', 'file', 'cityCode'],
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      follows: { not: 'what was submitted stays with the city it was submitted in' },
    },
    hidden: true,
    appendOnly: true,
  },
  {
    application: owned(l('服务商申请', 'Application'), 'plugin::applications.application'),
    file: text(l('文件', 'File'), { required: true, names: names('plugin::files.private-file') }),
    creditCode: text(l('统一社会信用代码', 'Unified social credit code'), {
      required: true,
      names: names('api::provider.provider', 'creditCode'),
    }),
    cityCode: text(l('监督市', 'Supervising city'), { names: names('api::city.city', 'code') }),
  },
)
