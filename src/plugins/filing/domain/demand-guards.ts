import { defineRefusals, type Refusal, must } from '../../../shared/pure/refusal'
import { named, onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { isBlank } from '../../../shared/pure/text'
import { isSize, maySizeFile, maySizeHavePriority } from '../../../policy/sizes'
import type { Eligibility } from '../../../policy/eligibility'
import { refuse as refuseLabel } from '../../../policy/labels'
import { answerableUntil, cityActsUntil } from './answer-days'
import { assertOpen, type BatchWindows, type Extension, type WindowName } from './windows'
import { PRIORITY_GROUND_LABELS } from './words'
import { endOfDayInclusive } from '../../../shared/pure/calendar'

export const refuse = defineRefusals({
  'demand-incomplete': { status: 400, zh: '需求尚未填写完整：{fields}', en: 'The demand is incomplete: {names}' },
  'too-many-demands': {
    status: 409,
    zh: '每家企业每批次最多申报{most}项需求',
    en: 'An enterprise files at most {most} demands per batch',
  },
  'label-unconfirmed': {
    status: 409,
    zh: '该企业的称号或意愿尚待市级确认，请先在“企业称号”中确认',
    en: 'The label of the enterprise awaits the confirmation of its city',
  },
  'size-unstated': {
    status: 409,
    zh: '企业规模未填写，不能标记优先推荐',
    en: 'The size of the enterprise is not stated, so it cannot be marked as priority',
  },
  'not-priority': { status: 409, zh: '该需求未标记优先推荐', en: 'The demand is not marked as priority' },
  'all-grounds-needed': {
    status: 400,
    zh: '按现行业务规则，须同时具备全部三项优先理由',
    en: 'By setting all three grounds are needed',
  },
  'already-frozen': {
    status: 409,
    zh: '该需求已列入锁定上报的推荐名单（第{version}版），不能撤销；确需调整的，请报省工业和信息化厅退回',
    en: 'The demand stands in the frozen list (version {version}) and cannot be undone',
  },
  'liaison-missing': {
    status: 409,
    zh: '本市尚未报送联络员，按现行业务规则不能推荐，请先报送联络员',
    en: 'The city has named no liaison; by setting it cannot recommend',
  },
  'none-declared': {
    status: 409,
    zh: '本市已声明本批次无推荐企业，请先撤回声明',
    en: 'The city has declared that it recommends nobody; withdraw that first',
  },
  'undo-off': { status: 409, zh: '按现行业务规则不允许撤销', en: 'Undoing is switched off by setting' },
  'return-off': {
    status: 409,
    zh: '按现行业务规则不允许退回市级',
    en: 'Returning to the city is switched off by setting',
  },
  'answer-day-past': { status: 400, zh: '补正截止日“{day}”应晚于今天', en: 'The day "{day}" must lie in the future' },
  'organisation-unverified': {
    status: 409,
    zh: '该企业尚未通过主体核验：企业管理员须先提交主体资格证明和授权书，由所在市工业和信息化局核验',
    en: 'The enterprise is not verified: its owner submits the licence and a letter of authorisation, and its city decides on them under "Verification"',
  },
  'panel-not-concluded': {
    status: 409,
    zh: '专家组尚未对该需求形成结论，不能办理复审结果',
    en: 'The panel that reviews the demand has not concluded yet',
  },
  'panel-missing': {
    status: 409,
    zh: '该需求尚未提交专家组评审，按现行业务规则须有专家组结论方可办理',
    en: 'By setting a panel concludes on every demand; none was convened for this one',
  },
  'panel-not-recommending': {
    status: 409,
    zh: '专家组未推荐该需求，不能复审通过',
    en: 'The panel does not recommend the demand, so it cannot pass',
  },
  'batch-unknown': { status: 409, zh: '该需求不属于任何批次', en: 'The demand belongs to no batch' },
})

export interface Demand extends Subject {
  title: string | null
  cityListVersion: number | null
  cityAnswerBy: Date | string | null
  reviewConclusion: string | null
  priority: boolean
}

export interface DemandRow extends Demand {
  batch: number
  creditCode: string
  cityCode: string
}

/** What the guards know beyond the row. */
export interface DemandFacts {
  batch: BatchWindows | undefined
  extensions: readonly Extension[]
  size: string | null
  /** Verification of the enterprise: none, evidence submitted, or accepted. */
  verification: 'none' | 'evidence-given' | 'verified'
  /** R22, as of the day of filing; of the request, until it is filed. */
  eligibility: Eligibility
  liaisonNamed: boolean
  cityDeclaredNone: boolean
  /** Conclusion of the panel: `open` while it is at work, null where no panel was convened (R31). */
  panel: 'open' | 'recommend' | 'not-recommend' | null
  /** Other demands of the enterprise in the batch, drafts and withdrawn ones excluded. */
  othersFiled: number
  settings: {
    mostDemands: number
    undo: boolean
    returnToCity: boolean
    blockWithoutLiaison: boolean
    allGrounds: boolean
    correctionAfterClose: boolean
    championMayFile: boolean
    unverifiedMaySubmit: string
    panelRequired: boolean
  }
}

type DemandGuard = Guard<Demand, DemandFacts>

export const inWindow = (window: WindowName): DemandGuard =>
  named(`inWindow(${window})`, ({ subject, facts, at }) =>
    facts.batch ? assertOpen(facts.batch, window, subject, facts.extensions, at.arrivedAt) : refuse('batch-unknown'),
  )

/** What its window lets pass, and after the window what arrives before the end that applies to the demand. */
const inWindowOrBefore = (
  context: Parameters<DemandGuard>[0],
  window: WindowName,
  endOf: typeof answerableUntil,
): ReturnType<DemandGuard> => {
  const { subject, facts, at } = context
  const verdict = inWindow(window)(context)
  if (verdict === true || verdict.code !== 'window-closed' || !facts.batch) return verdict
  const end = endOf(subject, { ...facts, batch: facts.batch })
  return end !== null && at.arrivedAt < end ? true : verdict
}

/** S04: a return may be answered while the city may still act, or, by setting, only while filing is open. */
export const mayAnswerReturn: DemandGuard = (context) => {
  const window = context.facts.settings.correctionAfterClose ? 'recommendation' : 'filing'
  return inWindowOrBefore(context, window, answerableUntil)
}

/**
 * The city acts until its recommendation closes; on demands returned by the province, also until their deadline (S41).
 */
export const whileCityMayAct: DemandGuard = (context) => inWindowOrBefore(context, 'recommendation', cityActsUntil)

export const batchOpen: DemandGuard = ({ facts, subject, at }) => {
  if (!facts.batch) return refuse('batch-unknown')
  const verdict = assertOpen(facts.batch, 'recommendation', subject, facts.extensions, at.arrivedAt)
  return verdict !== true && verdict.code === 'batch-not-open' ? verdict : true
}

export const REQUIRED = {
  title: '需求名称',
  industryCode: '行业代码',
  painPoints: '痛点问题',
  scenes: '应用场景',
  urgency: '紧迫程度',
  budget: '预算',
  expectedBenefit: '预期效益',
  categories: '所需服务类别',
  contactName: '联系人',
  contactPhone: '联系电话',
} as const

/** R23: a filed demand has all required fields. */
const complete: DemandGuard = ({ subject }) => {
  const values: Record<string, unknown> = { ...subject }
  const missing = Object.entries(REQUIRED).filter(([name]) => isBlank(values[name]))
  return (
    missing.length === 0 ||
    refuse('demand-incomplete', { names: missing.map(([n]) => n), fields: missing.map(([, f]) => f) })
  )
}

/** R22: eligible, or a willing chain member awaiting confirmation by the city (S09). */
const mayFile: DemandGuard = ({ facts }) => {
  if (!facts.eligibility.ok) return bare(facts.eligibility)
  return isSize(facts.size) ? maySizeFile(facts.size, { nonSmeMayFile: facts.settings.championMayFile }) : true
}
export const eligible: DemandGuard = ({ facts: { eligibility } }) =>
  eligibility.ok ? eligibility.outcome === 'eligible' || refuse('label-unconfirmed') : bare(eligibility)
const bare = ({ values }: Refusal): Refusal => refuseLabel('no-eligible-label', values)

/**
 * By default submitted evidence is enough to file, so that slow verification does not cost an enterprise the deadline.
 */
const identified: DemandGuard = ({ facts: { verification, settings } }) =>
  verification === 'verified' ||
  settings.unverifiedMaySubmit === 'always' ||
  (settings.unverifiedMaySubmit === 'evidence-given' && verification === 'evidence-given') ||
  refuse('organisation-unverified')

/** Recommending needs an accepted verification. */
const verified: DemandGuard = ({ facts }) => facts.verification === 'verified' || refuse('organisation-unverified')

export const withinDemandLimit: DemandGuard = ({ facts }) =>
  facts.othersFiled < facts.settings.mostDemands || refuse('too-many-demands', { most: facts.settings.mostDemands })

/** S07: a champion that is no SME may file but gets no priority mark. */
export const smallOrMedium: DemandGuard = ({ facts }) =>
  isSize(facts.size) ? maySizeHavePriority(facts.size) : refuse('size-unstated')

export const allGroundsGiven = onInput<Demand, DemandFacts>(
  'allGroundsGiven',
  ({ input, facts }) =>
    !facts.settings.allGrounds ||
    (input.grounds as string[]).length === Object.keys(PRIORITY_GROUND_LABELS).length ||
    refuse('all-grounds-needed'),
)

export const notFrozen: DemandGuard = ({ subject }) =>
  subject.cityListVersion === null || refuse('already-frozen', { version: subject.cityListVersion })

export const marked: DemandGuard = ({ subject }) => subject.priority || refuse('not-priority')
export const undoAllowed: DemandGuard = ({ facts }) => facts.settings.undo || refuse('undo-off')
export const returnAllowed: DemandGuard = ({ facts }) => facts.settings.returnToCity || refuse('return-off')
const liaisonKnown: DemandGuard = ({ facts }) =>
  !facts.settings.blockWithoutLiaison || facts.liaisonNamed || refuse('liaison-missing')
const cityRecommends: DemandGuard = ({ facts }) => !facts.cityDeclaredNone || refuse('none-declared')

/** R31, R33: records the panel's conclusion; without a panel, where the setting allows, a conclusion on paper. */
export const panelConcluded: DemandGuard = ({ facts: { panel, settings } }) => {
  if (panel === 'open') return refuse('panel-not-concluded')
  return panel !== null || !settings.panelRequired || refuse('panel-missing')
}
/** R33: only recommended demands pass; a recommended demand that fails needs a reason, as every failure does. */
export const panelRecommends: DemandGuard = ({ facts: { panel } }) =>
  panel !== 'not-recommend' || refuse('panel-not-recommending')

export const futureDay = onInput<Demand, DemandFacts>(
  'futureDay',
  ({ input, at }) =>
    must(endOfDayInclusive(String(input.answerBy))) > at.arrivedAt ||
    refuse('answer-day-past', { day: input.answerBy }),
)

/** Conditions on a demand and its enterprise for filing, apart from time. */
export const BEFORE_FILING = [mayFile, complete, identified] as const
/** Conditions for recommending, apart from time. */
export const BEFORE_RECOMMENDING = [cityRecommends, eligible, verified, liaisonKnown] as const
