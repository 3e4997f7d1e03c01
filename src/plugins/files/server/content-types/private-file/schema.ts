import { choice, collection, instant, integer, l, text, names } from '../../../../../shared/pure/schema'
import { PURPOSES, SCANS } from '../../../domain/file-words'

/** A file that proves something. Its bytes have no public address. */
export default collection(
  {
    singular: 'private-file',
    plural: 'private-files',
    label: l('证明材料', 'Private file'),
    main: 'name',
    list: ['name', 'purpose', 'size', 'cityCode', 'scan', 'uploadedAt'],
    byVerbs: true,
    territory: {
      city: 'cityCode',
      owner: 'creditCode',
      account: 'accountId',
      follows: { not: 'it stays with the city it was uploaded in' },
    },
    hidden: true,
  },
  {
    name: text(l('文件名', 'Name'), { required: true }),
    purpose: choice(l('用途', 'Purpose'), PURPOSES, { required: true, default: 'evidence' }),
    mime: text(l('类型', 'Type'), { required: true }),
    size: integer(l('大小（字节）', 'Size (bytes)'), { required: true }),
    sha256: text(l('摘要', 'SHA-256'), { required: true }),
    // Null for evidence of an objection: the province answers objections.
    cityCode: text(l('所在市', 'City'), { names: names('api::city.city', 'code') }),
    creditCode: text(l('统一社会信用代码', 'Credit code'), {
      names: [names('api::enterprise.enterprise', 'creditCode'), names('api::provider.provider', 'creditCode')],
    }),
    accountId: integer(l('上传账号编号', 'Number of the account'), {
      unshown: true,
      names: names('plugin::users-permissions.user', 'id'),
    }),
    uploadedBy: text(l('上传人', 'Uploaded by'), { required: true }),
    uploadedAt: instant(l('上传时间', 'Uploaded at')),
    storage: text(l('存储位置', 'Storage'), { required: true, default: 'local' }),
    scan: choice(l('病毒检查', 'Virus scan'), SCANS, { required: true, default: 'pending' }),
    scanFinding: text(l('检查结果', 'Finding')),
    scanEngine: text(l('检查引擎', 'Scanner')),
    scannedAt: instant(l('检查时间', 'Scanned at')),
    scanLeasedUntil: instant(l('检查占用至', 'Leased to a scan until'), { technical: true }),
  },
)
