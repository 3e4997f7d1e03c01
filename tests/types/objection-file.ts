import { ALL, declareType } from '../harness/declaration'
import { copied, DUPLICATE, MISSING, EMPTY } from '../harness/violations/violation'

export default declareType({
  uid: 'plugin::lists.objection-file',
  zh: '异议所附材料',
  en: 'File of an objection',
  reads: ALL,
  row: async ({ first, row, hours, name }, values) => {
    const { id: objection } = await row('plugin::lists.objection')
    const file = await first('plugin::files.private-file', {
      name: `证据${name}`,
      purpose: 'objection',
      mime: 'image/png',
      size: 1,
      sha256: '0'.repeat(64),
      storage: 'local',
      scan: 'unscanned',
      uploadedBy: '某人',
      uploadedAt: hours(-1),
    })
    return first('plugin::lists.objection-file', { objection, name: '证据', proof: file.documentId, ...values })
  },
  violations: {
    objection_files_objection_id: copied('objection_files', { objection_id: null }, EMPTY),
    objection_files_proof_exists: copied('objection_files', { proof: 'nothing' }, MISSING),
    objection_files_once: copied('objection_files', { created_at: '2020-01-01' }, DUPLICATE),
  },
})
