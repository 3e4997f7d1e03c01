import { declareType } from '../harness/declaration'
import { broken, copied, CHECKED, DUPLICATE, MISSING } from '../harness/violations/violation'

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
  violations: {
    private_files_belong: copied('private_files', { credit_code: null, account_id: null }, CHECKED),
    private_files_city_exists: copied('private_files', { city_code: '999999' }, MISSING),
    private_files_scan_known: copied('private_files', { scan: 'sober' }, CHECKED),
    private_files_well_formed: copied('private_files', { size: 0 }, CHECKED),
    private_files_document_id_once: copied('private_files', {}, DUPLICATE),
    'private_files.private_files_kept': broken('private_files', `name = 'another'`, 'WF002'),
  },
})
