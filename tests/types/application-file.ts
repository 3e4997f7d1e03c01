import { declareType } from '../harness/declaration'
import { copied, DUPLICATE, MISSING, EMPTY, ofAnother } from '../harness/violations/violation'

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
  violations: {
    'application_files.desk_home_application_id': ofAnother('application_files'),
    application_files_once: copied('application_files', { created_at: '2020-01-01' }, DUPLICATE),
    application_files_application_id: copied('application_files', { application_id: null }, EMPTY),
    application_files_file_exists: copied('application_files', { file: 'nothing' }, MISSING),
    application_files_city_exists: copied('application_files', { city_code: '999999', file: 'nothing' }, MISSING),
    application_files_provider_exists: copied('application_files', { credit_code: 'x', file: 'nothing' }, MISSING),
  },
})
