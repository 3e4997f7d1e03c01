import { makeCreditCode } from '../../src/shared/pure/credit-code'
import type { ActorKind } from '../../src/shared/pure/actor'
import type { Act } from './acts/act'
import { rulesOf } from './acts/all'
import type { RowKind } from './entry'
import { MEMBERS, OFFICERS, type Who } from './who'

/** Where the rows of each procedure are acted on, and by whom as `acts/` has it: a widened flow table is noticed. */
export interface Procedure {
  zh: string
  en: string
  plugin: string
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
const REVIEWERS: readonly Who[] = ['expert', 'province', 'auditor', 'superAdmin']
const PEOPLE_OF: Partial<Readonly<Record<ActorKind, readonly Who[]>>> = {
  province: ['province'],
  city: OFFICERS,
  expert: ['expert'],
  account: MEMBERS,
}

const whoDoes = ({ by, owner }: Act): readonly Who[] =>
  by.flatMap((kind) => (owner && kind === 'account' ? (['owner'] as const) : (PEOPLE_OF[kind] ?? [])))

const actsOf = (flow: string): Procedure['acts'] =>
  Object.fromEntries(
    Object.entries(rulesOf(flow).acts)
      .filter(([, { internal }]) => !internal)
      .map(([name, act]) => [name, whoDoes(act)]),
  )

type Place = Omit<Procedure, 'acts'>

const PLACES: readonly Place[] = [
  { zh: '市级经办人员', en: 'Officer', plugin: 'desk', kind: 'officer', row: 'officer' },
  {
    zh: '通知公告',
    en: 'Announcement',
    plugin: 'announcements',
    kind: 'announcement',
    row: 'announcement',
    common: true,
  },
  { zh: '批次', en: 'Batch', plugin: 'filing', kind: 'batch', row: 'batch', common: true },
  {
    zh: '地市',
    en: 'City',
    plugin: 'desk',
    kind: 'city',
    row: 'city',
    common: true,
    inputs: {
      invite: { name: '矩阵受邀企业', creditCode: NOBODYS_CODE },
      'propose-hand-over': { creditCode: NOBODYS_CODE, organisation: 'enterprise', toCity: '371000', reason: '迁址' },
    },
  },
  { zh: '转型需求', en: 'Demand', plugin: 'filing', kind: 'demand', row: 'demand' },
  {
    zh: '服务商申请',
    en: 'Application of a provider',
    plugin: 'applications',
    kind: 'application',
    row: 'application',
  },
  {
    zh: '申请表',
    en: 'Application form',
    plugin: 'applications',
    kind: 'application-form',
    row: 'applicationForm',
    common: true,
  },
  { zh: '企业称号', en: 'Enterprise label', plugin: 'organisations', kind: 'enterprise-label', row: 'label' },
  { zh: '服务资格', en: 'Standing', plugin: 'pool', kind: 'standing', row: 'standing' },
  { zh: '上架', en: 'Listing', plugin: 'catalogue', kind: 'listing', row: 'listing' },
  { zh: '联络员', en: 'Liaison', plugin: 'filing', kind: 'liaison', row: 'liaison' },
  { zh: '申报邀请', en: 'Invitation', plugin: 'filing', kind: 'invitation', row: 'invitation' },
  { zh: '市级推荐', en: 'City recommendation', plugin: 'filing', kind: 'city-list', row: 'cityList' },
  { zh: '属地移交', en: 'Hand-over', plugin: 'organisations', kind: 'hand-over', row: 'handOver' },
  { zh: '主体核验', en: 'Verification', plugin: 'organisations', kind: 'verification', row: 'verification' },
  {
    zh: '成员邀请',
    en: 'Invitation of a member',
    plugin: 'organisations',
    kind: 'member-invitation',
    row: 'memberInvitation',
  },
  { zh: '专家', en: 'Expert', plugin: 'experts', kind: 'expert', row: 'expert', seenBy: REVIEWERS },
  { zh: '专家组', en: 'Panel', plugin: 'experts', kind: 'panel', row: 'panel', seenBy: REVIEWERS },
  { zh: '评审任务', en: 'Assignment', plugin: 'experts', kind: 'assignment', row: 'assignment', seenBy: REVIEWERS },
  { zh: '名单', en: 'List', plugin: 'lists', kind: 'list', row: 'list' },
  {
    zh: '名单异议',
    en: 'Objection',
    plugin: 'lists',
    kind: 'objection',
    row: 'objection',
    seenBy: ['province', 'auditor', 'superAdmin'],
  },
]

export const PROCEDURES: readonly Procedure[] = PLACES.map((place) => ({ ...place, acts: actsOf(place.kind) }))
