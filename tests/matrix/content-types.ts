import type { RowKind } from './entry'
import type { Who } from './who'

/** Who reads the lists of a type in content-manager, and who saves its form. */
export interface Shelf {
  zh: string
  uid: string
  reads: readonly Who[]
  forms?: readonly Who[]
  /** Rows that belong to a city: an officer sees his own, a foreign one is not there. */
  row?: RowKind
  /** Reads nothing here but what hangs on it: follows from a permission of the panel's own pages. */
  links?: readonly Who[]
  /** Has no page in the panel; the super admin reaches its list all the same. */
  internal?: true
  /** Every reader sees all rows. */
  common?: true
}

const ALL: readonly Who[] = ['province', 'auditor', 'superAdmin']
const AND_CITIES: readonly Who[] = ['city', 'otherCity', ...ALL]

export const SHELVES: readonly Shelf[] = [
  { zh: '地市', uid: 'api::city.city', reads: AND_CITIES, forms: ['superAdmin'], row: 'city', common: true },
  { zh: '服务商类别', uid: 'api::provider-category.provider-category', reads: ALL, forms: ['superAdmin'] },
  {
    zh: '企业',
    uid: 'api::enterprise.enterprise',
    reads: AND_CITIES,
    forms: ['province', 'superAdmin'],
    row: 'enterprise',
  },
  { zh: '企业称号', uid: 'api::enterprise-label.enterprise-label', reads: AND_CITIES, row: 'label' },
  { zh: '转型需求', uid: 'api::demand.demand', reads: AND_CITIES, row: 'demand' },
  { zh: '服务商', uid: 'api::provider.provider', reads: ALL, forms: ['superAdmin'] },
  { zh: '产品与服务', uid: 'api::product.product', reads: ALL, forms: ['superAdmin'] },
  { zh: '服务案例', uid: 'api::case-study.case-study', reads: ALL, forms: ['superAdmin'] },
  {
    zh: '通知公告',
    uid: 'api::announcement.announcement',
    reads: ALL,
    forms: ['province', 'superAdmin'],
    row: 'announcement',
    common: true,
  },
  {
    zh: '批次',
    uid: 'plugin::filing.batch',
    reads: AND_CITIES,
    forms: ['province', 'superAdmin'],
    row: 'batch',
    common: true,
  },
  { zh: '服务商申请', uid: 'plugin::applications.application', reads: ALL, row: 'application' },
  { zh: '申请快照', uid: 'plugin::applications.application-snapshot', reads: ALL },
  { zh: '申请表', uid: 'plugin::applications.application-form', reads: ALL, row: 'applicationForm', common: true },
  { zh: '联络员', uid: 'plugin::filing.liaison', reads: AND_CITIES, row: 'liaison' },
  { zh: '申报邀请', uid: 'plugin::filing.invitation', reads: AND_CITIES, row: 'invitation' },
  { zh: '延期', uid: 'plugin::filing.extension', reads: ALL, row: 'extension' },
  { zh: '市级推荐情况', uid: 'plugin::filing.city-list', reads: AND_CITIES, row: 'cityList' },
  { zh: '名单', uid: 'plugin::lists.list', reads: AND_CITIES, row: 'list' },
  { zh: '名单异议', uid: 'plugin::lists.objection', reads: ALL, row: 'objection', common: true },
  { zh: '异议所附材料', uid: 'plugin::lists.objection-file', reads: ALL },
  { zh: '属地移交', uid: 'plugin::organisations.hand-over', reads: AND_CITIES, row: 'handOver' },
  { zh: '主体核验', uid: 'plugin::organisations.verification', reads: AND_CITIES, row: 'verification' },
  {
    zh: '专家',
    uid: 'plugin::experts.expert',
    reads: ALL,
    forms: ['province', 'superAdmin'],
    row: 'expert',
  },
  { zh: '专家组', uid: 'plugin::experts.panel', reads: ALL, forms: ['province', 'superAdmin'], row: 'panel' },
  { zh: '抽取记录', uid: 'plugin::experts.panel-draw', reads: ALL },
  { zh: '评审事项', uid: 'plugin::experts.panel-subject', reads: ALL },
  { zh: '评审任务', uid: 'plugin::experts.assignment', reads: ALL, row: 'assignment' },
  { zh: '评分', uid: 'plugin::experts.score', reads: ALL },
  { zh: '评审结论', uid: 'plugin::experts.conclusion', reads: ALL },
  { zh: '服务资格', uid: 'plugin::pool.standing', reads: AND_CITIES, row: 'standing' },
  { zh: '上架', uid: 'plugin::catalogue.listing', reads: AND_CITIES, row: 'listing' },
  { zh: '跨辖区访问记录', uid: 'plugin::desk.attempt', reads: ALL },
  { zh: '市级经办人员', uid: 'plugin::desk.officer', reads: ALL, row: 'officer' },
  ...[
    'plugin::organisations.membership',
    'plugin::organisations.member-invitation',
    'plugin::applications.application-file',
    'plugin::experts.panel-party',
    'plugin::files.private-file',
    'plugin::upload.file',
    'plugin::upload.folder',
    'plugin::i18n.locale',
    'plugin::users-permissions.permission',
    'plugin::users-permissions.role',
    'admin::permission',
    'admin::api-token',
    'admin::api-token-permission',
    'admin::transfer-token',
    'admin::transfer-token-permission',
    'admin::session',
    'plugin::content-releases.release',
    'plugin::content-releases.release-action',
    'plugin::review-workflows.workflow',
    'plugin::review-workflows.workflow-stage',
  ].map((uid) => ({ zh: '内部类型', uid, reads: ['superAdmin'] as const, internal: true as const })),
  // Auditors see who holds which role (admin::users.read, admin::roles.read).
  ...['admin::user', 'admin::role'].map((uid) => ({
    zh: '后台用户与角色',
    uid,
    reads: ['superAdmin'] as const,
    links: ['auditor'] as const,
    internal: true as const,
  })),
  { zh: '单位账号', uid: 'plugin::users-permissions.user', reads: ['auditor', 'superAdmin'], forms: ['superAdmin'] },
]
