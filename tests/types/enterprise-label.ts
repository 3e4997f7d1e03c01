import { AND_CITIES, declareType } from '../harness/declaration'
import { lost, twice } from '../harness/violations/violation'
import { ENTERPRISE_LABEL } from '../matrix/actions/label'
import { awaits, OPTIONAL } from '../house/awaited'

export default declareType({
  uid: 'api::enterprise-label.enterprise-label',
  zh: '企业称号',
  en: 'Enterprise label',
  reads: AND_CITIES,
  procedure: {
    plugin: 'organisations',
    rules: ENTERPRISE_LABEL,
    awaited: { declared: awaits('city', 'organisations/labels'), confirmed: OPTIONAL },
    sets: { declared: 'inForce judged', confirmed: 'inForce judged', rejected: 'judged', removed: '' },
    my: { path: '/api/my/labels', organisation: 'enterprise' },
  },
  row: async ({ given, row, creditCode, cityCode, name }, values) => {
    const { id: enterprise } = await row('api::enterprise.enterprise')
    const declared = { state: 'declared', source: 'declared' }
    return given.label({ creditCode, cityCode, enterprise, enterpriseName: name, ...declared, ...values })
  },
  secret: () => ({ proof: undefined }),
  violations: {
    enterprise_labels_once: twice('enterprise_labels', 'credit_code', 'kind', 'certificate_number', 'year'),
    enterprise_labels_proof_exists: lost('enterprise_labels', 'proof', 'nosuchfile'),
  },
})
