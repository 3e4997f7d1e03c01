import { declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::applications.application-file',
  zh: '申请所附材料',
  en: 'File of an application',
  reads: ['superAdmin'],
  internal: true,
  row: async ({ first, row, creditCode, cityCode }, values) => {
    const [{ id: application }, { documentId: file }] = [
      await row('plugin::applications.application'),
      await row('plugin::files.private-file'),
    ]
    return first('plugin::applications.application-file', { application, file, creditCode, cityCode, ...values })
  },
  secret: () => ({ file: undefined }),
})
