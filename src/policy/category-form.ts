import type { Label } from '../shared/pure/workflow'

/** D: decided by data. A: attested with evidence. E: judged by experts. */
export type ConditionKind = 'D' | 'A' | 'E'

/** Evidence that may be attached to an attested item. */
export const EVIDENCE_TYPES = {
  contract: { zh: '合同或协议', en: 'contract or agreement' },
  certificate: { zh: '证书', en: 'certificate' },
  document: { zh: '制度、方案或说明文件', en: 'rules, plan or description' },
  'customer-proof': { zh: '客户证明', en: 'signed customer proof' },
  screenshot: { zh: '系统截图或演示', en: 'screenshot or demonstration' },
  list: { zh: '清单', en: 'list' },
  approval: { zh: '批复文件', en: 'approval' },
  report: { zh: '报告', en: 'report' },
} as const satisfies Record<string, Label>

export type EvidenceType = keyof typeof EVIDENCE_TYPES

/** Thresholds that staff may change in the settings; defaults are the policy's, or our reading of it. */
export const CONDITION_SETTINGS = {
  'condition-1.3-courses': {
    default: 1,
    min: 0,
    max: 20,
    clause: '二(一)3',
    zh: '每件装备培训课程最少门数',
    en: 'least number of training courses per device',
  },
  'condition-1.4-enterprises': {
    default: 3,
    min: 1,
    max: 50,
    clause: '二(一)4',
    zh: '省内应用企业最少家数',
    en: 'least number of in-province enterprises',
  },
  'condition-1.4-rating': {
    default: 4,
    min: 1,
    max: 5,
    clause: '二(一)4',
    zh: '良好反馈的平均分（满分5分）',
    en: 'mean rating of good feedback (of 5)',
  },
  'condition-1.4-months': {
    default: 36,
    min: 1,
    max: 120,
    clause: '二(一)4',
    zh: '反馈的有效期（月）',
    en: 'months that feedback counts',
  },
  'condition-1.5-functions': {
    default: 1,
    min: 1,
    max: 5,
    clause: '二(一)5',
    zh: '远程运维功能最少项数',
    en: 'least number of remote functions',
  },
  'condition-3.1-links': {
    default: 5,
    min: 1,
    max: 5,
    clause: '二(三)1',
    zh: '产业链环节最少个数',
    en: 'least number of links of the chain',
  },
  'condition-3.1-services': {
    default: 4,
    min: 1,
    max: 4,
    clause: '二(三)1',
    zh: '节点服务最少项数',
    en: 'least number of node services',
  },
  'condition-3.3-modes': {
    default: 2,
    min: 1,
    max: 5,
    clause: '二(三)3',
    zh: '部署方式最少种数',
    en: 'least number of deployment modes',
  },
  'condition-4.1-cells': {
    default: 1,
    min: 1,
    max: 15,
    clause: '二(四)1',
    zh: '领域与阶段组合最少个数',
    en: 'least number of area-stage pairs',
  },
  'condition-4.3-cases': {
    default: 1,
    min: 0,
    max: 20,
    clause: '二(四)3',
    zh: '成效案例最少个数',
    en: 'least number of case studies',
  },
  'condition-5.2-abilities': {
    default: 6,
    min: 1,
    max: 6,
    clause: '二(五)2',
    zh: '实施能力最少项数',
    en: 'least number of abilities',
  },
  'condition-6.1-groups': {
    default: 1,
    min: 1,
    max: 2,
    clause: '二(六)1',
    zh: '网络安全与数据安全须具备的类数',
    en: 'groups of security services needed',
  },
  'condition-6.2-certificates': {
    default: 1,
    min: 1,
    max: 50,
    clause: '二(六)2',
    zh: '人员资质证书最少个数',
    en: 'least number of staff certificates',
  },
  'condition-7.3-experts': {
    default: 1,
    min: 1,
    max: 100,
    clause: '二(七)3',
    zh: '专家库最少人数',
    en: 'least number of experts',
  },
  'condition-7.3-events': {
    default: 2,
    min: 0,
    max: 50,
    clause: '二(七)3',
    zh: '每类活动最少次数',
    en: 'least number of events of each kind',
  },
  'condition-7.3-event-months': {
    default: 12,
    min: 1,
    max: 60,
    clause: '二(七)3',
    zh: '活动的统计期（月）',
    en: 'months in which events count',
  },
  'condition-7.3-reports': {
    default: 1,
    min: 0,
    max: 50,
    clause: '二(七)3',
    zh: '分析报告最少份数',
    en: 'least number of reports',
  },
} as const satisfies Record<string, Label & { default: number; min: number; max: number; clause: string }>

export type ConditionSetting = keyof typeof CONDITION_SETTINGS

export type Options = Readonly<Record<string, Label>>

/**
 * How an item is answered and, where data decide, when it is met. `least` names a setting, or is fixed by the policy.
 */
export type Check =
  /** Entries of one form, distinct by identity (an enterprise by its credit code). */
  | {
      type: 'count'
      of:
        | 'in-province-enterprises'
        | 'cases'
        | 'certificates'
        | 'experts'
        | 'events'
        | 'reports'
        | 'manuals'
        | 'courses'
      least: ConditionSetting | number
      within?: ConditionSetting
      rating?: ConditionSetting
      /** Each device that is put forward needs as many. */
      per?: 'device'
    }
  | { type: 'options'; options: Options; least: ConditionSetting | number }
  /** Grouped options; a group counts when one of its options is ticked. With `proof` each tick needs a file. */
  | {
      type: 'groups'
      groups: Readonly<Record<string, Label & { options: Options }>>
      least: ConditionSetting
      proof?: true
    }
  /** Ticked pairs of row and column. */
  | { type: 'matrix'; rows: Options; columns: Options; least: ConditionSetting }
  /** One or more files; each section must be marked as present. */
  | { type: 'sections'; sections: Options }
  /** Number, issuer and expiry, valid on the day of submission; or the named substitute. */
  | { type: 'certificate'; orFile?: boolean }
  /** Number of persons per team, each above zero. */
  | { type: 'headcount'; teams: Options }
  /** Every listed product has all of these. */
  | { type: 'listings'; each: Options; courses?: ConditionSetting }
  | { type: 'file' }
  | { type: 'text'; max: number }
  /** For experts to judge; nothing to fill in. */
  | { type: 'judgement' }
  /** Computed from confirmed orders once there are any; displayed only. */
  | { type: 'indicator'; of: 'orders-on-time' }

export interface ConditionItem extends Label {
  /** `1.4.references`: unique across conditions. */
  code: string
  kind: ConditionKind
  check: Check
  evidence?: readonly EvidenceType[]
  /** Not in the first form; comes with the orders. */
  later?: boolean
  /** Answered only by those to whom it applies; left blank it is met. */
  optional?: true
}

export interface Condition extends Label {
  /** `1.4` */
  code: string
  clause: string
  kinds: readonly ConditionKind[]
  /** S34: must be passed whatever the mean. Set where the policy says 应 or 至少. */
  must?: boolean
  items: readonly ConditionItem[]
}

export interface Scope extends Label {
  code: string
  options: Options
  least: number
  /** The policy's list ends in 等: staff may add options. */
  open?: boolean
}

export interface Category extends Label {
  number: number
  /** Clause of the description; conditions have their own. */
  clause: string
  scopes: readonly Scope[]
  conditions: readonly Condition[]
}
