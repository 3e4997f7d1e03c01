import { ALL, declareType } from '../harness/declaration'
import { broken, copied, twice, EMPTY } from '../harness/violations/violation'
import { APPLICATION } from '../matrix/actions/application'
import { awaits, nobody } from '../house/awaited'

export default declareType({
  uid: 'plugin::applications.application',
  zh: '服务商申请',
  en: 'Application of a provider',
  reads: ALL,
  procedure: {
    plugin: 'applications',
    rules: APPLICATION,
    awaited: {
      submitted: awaits('province', 'applications/submitted'),
      returned: awaits('province', 'applications/unanswered'),
      accepted: awaits('province', 'applications/accepted'),
      concluded: awaits('province', 'applications/concluded'),
      proposed: nobody('what waits is its list: lists/determined, lists/published'),
      'not-proposed': nobody('what waits is its list: lists/determined, lists/published'),
    },
    my: {
      path: '/api/my/applications',
      organisation: 'provider',
      pages: ['completeness', 'receipt', 'snapshot'],
    },
    sets: {
      draft: 'effective',
      submitted: 'undecided unconcluded filed effective formalCheck',
      returned: 'undecided unconcluded filed effective formalCheck',
      accepted: 'undecided unconcluded reviewable filed effective formalCheck',
      'in-review': 'undecided unconcluded reviewable filed effective',
      concluded: 'undecided filed effective',
      proposed: 'determined unpublished favourable filed effective',
      'not-proposed': 'determined unpublished filed effective',
      admitted: 'determined favourable filed effective',
      'not-admitted': 'determined filed effective',
      rejected: 'filed effective formalCheck',
      withdrawn: 'filed',
    },
  },
  row: async ({ given, row }, values) =>
    given.application({ provider: await row('api::provider.provider'), ...values }),
  secret: (mark) => ({
    answers: { categories: [], scopes: {}, items: { mark }, listings: [mark] },
    state: 'submitted',
    snapshotHash: undefined,
    categories: undefined,
  }),
  ground: () => ({ state: 'submitted' }),
  violations: {
    applications_one_per_batch: twice('applications', 'batch_id', 'credit_code'),
    applications_receipt_once: twice('applications', 'receipt_number'),
    applications_batch_id: copied('applications', { batch_id: null }, EMPTY),
    applications_provider_id: copied('applications', { provider_id: null }, EMPTY),
    applications_filed_is_sealed: broken('applications', 'snapshot_hash = null'),
    applications_returned_is_due: broken('applications', `state = 'returned', return_answer_by = null`),
    applications_determined_is_dated: broken('applications', `state = 'proposed', outcome = null`),
    applications_hash_shape: broken('applications', `snapshot_hash = 'x'`),
  },
})
