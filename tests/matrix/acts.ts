import { makeCreditCode } from '../../src/shared/pure/credit-code'
import type { RowKind } from './entry'
import { MEMBERS, OFFICERS, type Who } from './who'

/** Who does what to the rows of each procedure: said here once more, so that a widened flow table is noticed. */
export interface Procedure {
  zh: string
  en: string
  plugin: 'desk' | 'experts' | 'filing' | 'pool'
  kind: string
  row: RowKind
  /** Rows that everybody on the panel may see: a foreign one is refused by its territory, not hidden. */
  common?: true
  /** Who sees his own rows, where it is not every member of staff but experts and third parties. */
  seenBy?: readonly Who[]
  acts: Readonly<Record<string, readonly Who[]>>
  /** Input of acts whose verb reads it before it looks at the row. */
  inputs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const NOBODYS_CODE = makeCreditCode('91370100999999999')
const province: readonly Who[] = ['province']
const BOTH: readonly Who[] = [...OFFICERS, 'province']
const OWNER: readonly Who[] = ['owner']
const EXPERT: readonly Who[] = ['expert']
const REVIEWERS: readonly Who[] = ['expert', 'province', 'auditor', 'superAdmin']

export const PROCEDURES: readonly Procedure[] = [
  { zh: '市级经办人员', en: 'Officer', plugin: 'desk', kind: 'officer', row: 'officer', acts: { end: province } },
  {
    zh: '通知公告',
    en: 'Announcement',
    plugin: 'desk',
    kind: 'announcement',
    row: 'announcement',
    common: true,
    acts: { publish: province, schedule: province, unschedule: province, correct: province, withdraw: province },
  },
  {
    zh: '批次',
    en: 'Batch',
    plugin: 'filing',
    kind: 'batch',
    row: 'batch',
    common: true,
    acts: {
      open: province,
      'change-windows': province,
      'grant-extension': province,
      'determine-list': province,
      close: province,
      cancel: province,
    },
  },
  {
    zh: '地市',
    en: 'City',
    plugin: 'filing',
    kind: 'city',
    row: 'city',
    common: true,
    acts: { 'name-liaison': OFFICERS, invite: OFFICERS, 'appoint-officer': province, 'propose-hand-over': BOTH },
    inputs: {
      invite: { name: '矩阵受邀企业', creditCode: NOBODYS_CODE },
      'propose-hand-over': { creditCode: NOBODYS_CODE, organisation: 'enterprise', toCity: '371000', reason: '迁址' },
    },
  },
  {
    zh: '转型需求',
    en: 'Demand',
    plugin: 'filing',
    kind: 'demand',
    row: 'demand',
    acts: {
      save: MEMBERS,
      submit: MEMBERS,
      'answer-return': MEMBERS,
      withdraw: MEMBERS,
      'carry-over': MEMBERS,
      select: OFFICERS,
      'not-select': OFFICERS,
      return: OFFICERS,
      'mark-priority': OFFICERS,
      'clear-priority': OFFICERS,
      recommend: OFFICERS,
      'undo-select': OFFICERS,
      'undo-recommend': OFFICERS,
      'return-to-city': province,
      'start-review': province,
      pass: province,
      fail: province,
    },
  },
  {
    zh: '服务商申请',
    en: 'Application of a provider',
    plugin: 'filing',
    kind: 'application',
    row: 'application',
    acts: {
      save: MEMBERS,
      submit: MEMBERS,
      'answer-return': MEMBERS,
      withdraw: MEMBERS,
      accept: province,
      return: province,
      reject: province,
      'start-review': province,
    },
  },
  {
    zh: '申请表',
    en: 'Application form',
    plugin: 'filing',
    kind: 'application-form',
    row: 'applicationForm',
    common: true,
    acts: { revise: province, edit: province, adopt: province, discard: province },
  },
  {
    zh: '企业称号',
    en: 'Enterprise label',
    plugin: 'filing',
    kind: 'enterprise-label',
    row: 'label',
    acts: { confirm: OFFICERS, reject: OFFICERS, 'accept-expired': OFFICERS, remove: MEMBERS },
  },
  { zh: '服务资格', en: 'Standing', plugin: 'pool', kind: 'standing', row: 'standing', acts: {} },
  {
    zh: '上架',
    en: 'Listing',
    plugin: 'pool',
    kind: 'listing',
    row: 'listing',
    acts: { unlist: MEMBERS, relist: MEMBERS },
  },
  { zh: '联络员', en: 'Liaison', plugin: 'filing', kind: 'liaison', row: 'liaison', acts: { end: OFFICERS } },
  {
    zh: '申报邀请',
    en: 'Invitation',
    plugin: 'filing',
    kind: 'invitation',
    row: 'invitation',
    acts: { accept: MEMBERS, decline: MEMBERS, revoke: OFFICERS },
  },
  {
    zh: '市级推荐',
    en: 'City recommendation',
    plugin: 'filing',
    kind: 'city-list',
    row: 'cityList',
    acts: { freeze: OFFICERS, 'freeze-again': OFFICERS, 'declare-none': OFFICERS, 'take-back': OFFICERS },
  },
  {
    zh: '属地移交',
    en: 'Hand-over',
    plugin: 'filing',
    kind: 'hand-over',
    row: 'handOver',
    acts: { accept: BOTH, decline: BOTH, withdraw: BOTH },
  },
  {
    zh: '主体核验',
    en: 'Verification',
    plugin: 'filing',
    kind: 'verification',
    row: 'verification',
    acts: { save: OWNER, submit: OWNER, withdraw: OWNER, accept: BOTH, return: BOTH, reject: BOTH },
  },
  {
    zh: '成员邀请',
    en: 'Invitation of a member',
    plugin: 'filing',
    kind: 'member-invitation',
    row: 'memberInvitation',
    acts: { revoke: OWNER },
  },
  {
    zh: '专家',
    en: 'Expert',
    plugin: 'experts',
    kind: 'expert',
    row: 'expert',
    seenBy: REVIEWERS,
    acts: { 'link-login': province, 'renew-term': province, suspend: province, resume: province, end: province },
  },
  {
    zh: '专家组',
    en: 'Panel',
    plugin: 'experts',
    kind: 'panel',
    row: 'panel',
    seenBy: REVIEWERS,
    acts: {
      'add-subjects': province,
      'remove-subjects': province,
      'add-member': province,
      draw: province,
      'name-members': province,
      'undo-draw': province,
      'name-chair': province,
      start: province,
      extend: province,
      discuss: province,
      conclude: EXPERT,
      resume: province,
      reopen: province,
      void: province,
    },
  },
  {
    zh: '评审任务',
    en: 'Assignment',
    plugin: 'experts',
    kind: 'assignment',
    row: 'assignment',
    seenBy: REVIEWERS,
    acts: {
      declare: EXPERT,
      recuse: EXPERT,
      exclude: province,
      replace: province,
      save: EXPERT,
      submit: EXPERT,
      revise: EXPERT,
    },
  },
  {
    zh: '名单',
    en: 'List',
    plugin: 'filing',
    kind: 'list',
    row: 'list',
    acts: { announce: province, publish: province },
  },
  {
    zh: '名单异议',
    en: 'Objection',
    plugin: 'filing',
    kind: 'objection',
    row: 'objection',
    seenBy: ['province', 'auditor', 'superAdmin'],
    acts: {
      accept: province,
      'not-accept': province,
      uphold: province,
      dismiss: province,
      reconsider: province,
    },
  },
]
