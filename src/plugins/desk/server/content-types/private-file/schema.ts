import { collection, instant, integer, l, text } from '../../../../../shared/pure/schema'

/** A file that proves something: its bytes lie where no public address reaches. */
export default collection(
  {
    singular: 'private-file',
    plural: 'private-files',
    label: l('证明材料', 'Private file'),
    main: 'name',
    list: ['name', 'size', 'cityCode', 'uploadedAt'],
    territory: { city: 'cityCode', owner: 'creditCode', account: 'accountId' },
    hidden: true,
  },
  {
    name: text(l('文件名', 'Name'), { required: true }),
    mime: text(l('类型', 'Type'), { required: true }),
    size: integer(l('大小（字节）', 'Size (bytes)'), { required: true }),
    sha256: text(l('摘要', 'SHA-256'), { required: true }),
    cityCode: text(l('所在市', 'City'), { required: true }),
    creditCode: text(l('统一社会信用代码', 'Credit code')),
    accountId: integer(l('上传账号编号', 'Number of the account')),
    uploadedBy: text(l('上传人', 'Uploaded by'), { required: true }),
    uploadedAt: instant(l('上传时间', 'Uploaded at')),
  },
)
