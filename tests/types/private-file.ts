import { declareType } from '../harness/declaration'

export default declareType({
  uid: 'plugin::files.private-file',
  zh: '私有文件',
  en: 'Private file',
  reads: ['superAdmin'],
  internal: true,
  row: ({ first, hours, creditCode, cityCode, name }, values) =>
    first('plugin::files.private-file', {
      name: `证明${name}`,
      purpose: 'verification',
      mime: 'image/png',
      size: 1,
      sha256: '0'.repeat(64),
      cityCode,
      creditCode,
      storage: 'local',
      scan: 'unscanned',
      uploadedBy: '某人',
      uploadedAt: hours(-1),
      ...values,
    }),
})
