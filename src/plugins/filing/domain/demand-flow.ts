import { defineRefusals, type Refusal } from '../../../shared/pure/refusal'
import {
  defineFlow,
  onInput,
  type Guard,
  type GuardContext,
  type Need,
  type Subject,
} from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { CATEGORIES } from '../../../shared/pure/categories'
import { isSize, maySizeFile, maySizeHavePriority } from '../../../shared/pure/sizes'
import type { Eligibility } from '../../../shared/pure/eligibility'
import { assertOpen, type BatchWindows, type Extension } from './windows'
import { PRIORITY_GROUND_LABELS, SCENE_LABELS, URGENCY_LABELS } from './words'

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
    zh: '按设置须同时具备全部三项优先理由',
    en: 'By setting all three grounds are needed',
  },
  'already-frozen': {
    status: 409,
    zh: '该需求已列入冻结的推荐名单（第{version}版），不能撤销',
    en: 'The demand stands in the frozen list (version {version}) and cannot be undone',
  },
  'liaison-missing': {
    status: 409,
    zh: '本市尚未报送联络员，按设置不能推荐',
    en: 'The city has named no liaison; by setting it cannot recommend',
  },
  'none-declared': {
    status: 409,
    zh: '本市已声明本批次无推荐企业，请先撤回声明',
    en: 'The city has declared that it recommends nobody; withdraw that first',
  },
  'undo-off': { status: 409, zh: '按设置不允许撤销', en: 'Undoing is switched off by setting' },
  'return-off': { status: 409, zh: '按设置不允许退回市级', en: 'Returning to the city is switched off by setting' },
  'answer-day-past': { status: 400, zh: '补正截止日“{day}”应晚于今天', en: 'The day "{day}" must lie in the future' },
  'reviewed-already': { status: 409, zh: '该需求已有复审结论', en: 'The demand has a review conclusion' },
  'batch-unknown': { status: 409, zh: '该需求不属于任何批次', en: 'The demand belongs to no batch' },
})

export interface Demand extends Subject {
  title: string | null
  cityListVersion: number | null
  cityAnswerBy: Date | string | null
  reviewConclusion: string | null
  priority: boolean
}

/** What the guards judge by beside the row itself. */
export interface DemandFacts {
  batch: BatchWindows | undefined
  extensions: readonly Extension[]
  size: string | null
  /** R22, judged on the day of the request. */
  eligibility: Eligibility
  liaisonNamed: boolean
  cityDeclaredNone: boolean
  /** Demands of the enterprise in the batch beyond draft, this one not counted. */
  othersFiled: number
  settings: {
    mostDemands: number
    undo: boolean
    returnToCity: boolean
    blockWithoutLiaison: boolean
    allGrounds: boolean
    correctionAfterClose: boolean
    championMayFile: boolean
  }
}

type Context = GuardContext<Demand, DemandFacts>
type DemandGuard = Guard<Demand, DemandFacts>

const inWindow =
  (window: 'filing' | 'recommendation'): DemandGuard =>
  ({ subject, facts, at }) =>
    facts.batch ? assertOpen(facts.batch, window, subject, facts.extensions, at.arrivedAt) : refuse('batch-unknown')

/** S04: a return may be answered while the city may still act, or, by setting, only while filing is open. */
const mayAnswerReturn: DemandGuard = (context) =>
  context.facts.settings.correctionAfterClose ? whileCityMayAct(context) : inWindow('filing')(context)

/** The city acts until its recommendation closes; what the province returned to it, also until the day it was given (S41). */
const whileCityMayAct: DemandGuard = (context) => {
  const verdict = inWindow('recommendation')(context)
  if (verdict === true || verdict.code !== 'window-closed') return verdict
  const answerBy = context.subject.cityAnswerBy
  return answerBy && context.at.arrivedAt < new Date(answerBy) ? true : verdict
}

const batchOpen: DemandGuard = ({ facts, subject, at }) => {
  if (!facts.batch) return refuse('batch-unknown')
  const verdict = assertOpen(facts.batch, 'recommendation', subject, facts.extensions, at.arrivedAt)
  return verdict !== true && verdict.code === 'batch-not-open' ? verdict : true
}

const REQUIRED = {
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

/** R23: what a filed demand tells. */
const complete: DemandGuard = ({ subject }) => {
  const values = subject as unknown as Record<string, unknown>
  const missing = Object.entries(REQUIRED).filter(([name]) => {
    const value = values[name]
    return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  })
  return (
    missing.length === 0 ||
    refuse('demand-incomplete', { names: missing.map(([n]) => n), fields: missing.map(([, f]) => f) })
  )
}

/** R22: eligible, or willing and awaiting the confirmation of the city (S09). */
const mayFile: DemandGuard = ({ facts }) => {
  if (!facts.eligibility.ok) return bare(facts.eligibility)
  return isSize(facts.size) ? maySizeFile(facts.size, { nonSmeMayFile: facts.settings.championMayFile }) : true
}
const eligible: DemandGuard = ({ facts: { eligibility } }) =>
  eligibility.ok ? eligibility.outcome === 'eligible' || refuse('label-unconfirmed') : bare(eligibility)
const bare = ({ ok, code, values }: Refusal): Refusal => ({ ok, code, values })

const fewEnough: DemandGuard = ({ facts }) =>
  facts.othersFiled < facts.settings.mostDemands || refuse('too-many-demands', { most: facts.settings.mostDemands })

/** S07: a champion that is no SME may file, but bears no priority mark. */
const smallOrMedium: DemandGuard = ({ facts }) =>
  isSize(facts.size) ? maySizeHavePriority(facts.size) : refuse('size-unstated')

const enoughGrounds = onInput<Demand, DemandFacts>(
  ({ input, facts }) =>
    !facts.settings.allGrounds ||
    (input.grounds as string[]).length === Object.keys(PRIORITY_GROUND_LABELS).length ||
    refuse('all-grounds-needed'),
)

const notFrozen: DemandGuard = ({ subject }) =>
  subject.cityListVersion === null || refuse('already-frozen', { version: subject.cityListVersion })

const marked: DemandGuard = ({ subject }) => subject.priority || refuse('not-priority')
const undoable: DemandGuard = ({ facts }) => facts.settings.undo || refuse('undo-off')
const returnable: DemandGuard = ({ facts }) => facts.settings.returnToCity || refuse('return-off')
const liaisonKnown: DemandGuard = ({ facts }) =>
  !facts.settings.blockWithoutLiaison || facts.liaisonNamed || refuse('liaison-missing')
const cityRecommends: DemandGuard = ({ facts }) => !facts.cityDeclaredNone || refuse('none-declared')

/** S01: "before day X" is the midnight after it in Shanghai. */
const endOfDay = (day: unknown): Date => new Date(new Date(`${String(day)}T00:00:00+08:00`).getTime() + 24 * 3_600_000)
const futureDay = onInput<Demand, DemandFacts>(
  ({ input, at }) => endOfDay(input.answerBy) > at.arrivedAt || refuse('answer-day-past', { day: input.answerBy }),
)

const reason = (suggestion?: string): Need => ({
  label: l('理由', 'Reason'),
  type: 'reason',
  required: true,
  suggestion,
})

export const DEMAND_FIELDS: Record<keyof typeof REQUIRED, Need> = {
  title: { label: l('需求名称', 'Title'), type: 'text', max: 200 },
  industryCode: { label: l('行业代码', 'Industry code'), type: 'text', max: 6 },
  painPoints: { label: l('痛点问题', 'Pain points'), type: 'text', max: 5000 },
  scenes: { label: l('应用场景', 'Scenes'), type: 'choices', options: SCENE_LABELS },
  urgency: { label: l('紧迫程度', 'Urgency'), type: 'choice', options: URGENCY_LABELS },
  budget: { label: l('预算（分）', 'Budget (fen)'), type: 'integer', min: 0, max: 1e15 },
  expectedBenefit: { label: l('预期效益', 'Expected benefit'), type: 'text', max: 5000 },
  categories: {
    label: l('所需服务类别', 'Wanted categories'),
    type: 'choices',
    options: Object.fromEntries(Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }])),
  },
  contactName: { label: l('联系人', 'Contact'), type: 'text', max: 100 },
  contactPhone: { label: l('联系电话', 'Telephone'), type: 'text', max: 50 },
}

const unpriority = () => ({ priority: false, priorityGrounds: null })
const reviewed =
  (conclusion: 'passed' | 'failed') =>
  ({ input, actor }: Context) => ({
    reviewConclusion: conclusion,
    reviewReason: input.reason,
    // Until the experts come, the conclusion says that an officer reviewed it.
    reviewedBy: `省级工作人员复审：${actor.name}`,
  })

/** An enterprise's demand from draft to the pilot list (§3(2)). */
export const demandFlow = defineFlow<Demand, DemandFacts>()({
  name: 'demand',
  label: l('转型需求', 'Demand'),
  initial: 'draft',
  states: {
    draft: { label: l('草稿', 'Draft') },
    submitted: { label: l('待市级初选', 'Submitted'), applicant: l('已提交，待市级初选', 'Submitted') },
    returned: {
      label: l('退回企业补正', 'Returned for correction'),
      applicant: l('已退回，请补正后重新提交', 'Returned: please correct'),
    },
    selected: { label: l('初选通过', 'Selected'), applicant: l('市级审核中', 'With the city') },
    'not-selected': { label: l('初选未通过', 'Not selected') },
    recommended: { label: l('已推荐', 'Recommended') },
    'returned-to-city': { label: l('退回市级', 'Returned to the city'), applicant: l('市级审核中', 'With the city') },
    'in-review': { label: l('省级复审中', 'In provincial review') },
    listed: { label: l('列入试点名单', 'Listed'), final: true },
    'not-listed': { label: l('未列入试点名单', 'Not listed'), final: true },
    withdrawn: { label: l('已撤回', 'Withdrawn'), final: true },
  },
  actions: {
    save: {
      label: l('保存', 'Save'),
      from: ['draft', 'returned'],
      by: 'account',
      clause: '三(二)1',
      needs: DEMAND_FIELDS,
      set: ({ input }) => input,
    },
    submit: {
      label: l('提交', 'Submit'),
      from: ['draft'],
      to: 'submitted',
      by: 'account',
      clause: '三(二)1 R23 R24',
      guards: [inWindow('filing'), fewEnough, mayFile, complete],
      set: ({ at }) => ({ submittedAt: at.arrivedAt.toISOString() }),
      event: 'demand.submitted',
    },
    'answer-return': {
      label: l('补正后重新提交', 'Answer the return'),
      from: ['returned'],
      to: 'submitted',
      by: 'account',
      clause: '三(二)1 S04',
      guards: [mayAnswerReturn, mayFile, complete],
      set: ({ at }) => ({ submittedAt: at.arrivedAt.toISOString() }),
      event: 'demand.submitted',
    },
    withdraw: {
      label: l('撤回', 'Withdraw'),
      from: ['draft', 'submitted', 'returned', 'selected', 'not-selected'],
      to: 'withdrawn',
      by: 'account',
      clause: '三(二)1',
      guards: [notFrozen],
      needs: { reason: { ...reason(), required: false } },
      event: 'demand.withdrawn',
    },
    'carry-over': {
      label: l('结转至当前批次', 'Carry over'),
      from: ['draft', 'returned', 'not-selected', 'not-listed', 'withdrawn'],
      by: 'account',
      clause: '三(二)1 R24',
    },
    select: {
      label: l('初选通过', 'Select'),
      from: ['submitted', 'not-selected', 'returned-to-city'],
      to: 'selected',
      by: 'city',
      clause: '三(二)2 R25',
      needs: { reason: reason('符合申报条件，同意初选通过。') },
      guards: [whileCityMayAct, eligible],
      event: 'demand.selected',
    },
    'not-select': {
      label: l('初选不通过', 'Do not select'),
      from: ['submitted', 'selected', 'returned-to-city'],
      to: 'not-selected',
      by: 'city',
      clause: '三(二)2 R25',
      needs: { reason: reason() },
      guards: [whileCityMayAct],
      set: unpriority,
      grave: true,
      event: 'demand.not-selected',
    },
    return: {
      label: l('退回企业', 'Return'),
      from: ['submitted', 'returned-to-city'],
      to: 'returned',
      by: 'city',
      clause: '三(二)2 R25',
      needs: { reason: reason() },
      guards: [whileCityMayAct],
      event: 'demand.returned',
    },
    'mark-priority': {
      label: l('标记优先推荐', 'Mark as priority'),
      from: ['submitted', 'selected', 'recommended'],
      by: 'city',
      clause: '一(二) R27',
      needs: {
        grounds: { label: l('优先理由', 'Grounds'), type: 'choices', required: true, options: PRIORITY_GROUND_LABELS },
        reason: { ...reason(), required: false, label: l('说明', 'Explanation') },
      },
      guards: [whileCityMayAct, notFrozen, smallOrMedium, enoughGrounds],
      set: ({ input }) => ({ priority: true, priorityGrounds: input.grounds }),
    },
    'clear-priority': {
      label: l('取消优先', 'Clear priority'),
      from: ['submitted', 'selected', 'recommended'],
      by: 'city',
      clause: '一(二) R27',
      needs: { reason: reason() },
      guards: [marked, whileCityMayAct, notFrozen],
      set: unpriority,
    },
    recommend: {
      label: l('推荐', 'Recommend'),
      from: ['selected'],
      to: 'recommended',
      by: 'city',
      clause: '三(二)2 R28–R30',
      guards: [whileCityMayAct, cityRecommends, eligible, liaisonKnown],
      event: 'demand.recommended',
    },
    'undo-select': {
      label: l('撤销初选结论', 'Undo the selection'),
      from: ['selected', 'not-selected'],
      to: 'submitted',
      by: 'city',
      clause: 'S42',
      needs: { reason: reason() },
      guards: [undoable, whileCityMayAct, notFrozen],
      set: unpriority,
    },
    'undo-recommend': {
      label: l('撤销推荐', 'Undo the recommendation'),
      from: ['recommended'],
      to: 'selected',
      by: 'city',
      clause: 'S42',
      needs: { reason: reason() },
      guards: [undoable, whileCityMayAct, notFrozen],
      event: 'demand.recommendation-undone',
    },
    'freeze-into-list': {
      label: l('列入推荐名单', 'Freeze into the list'),
      from: ['recommended'],
      by: ['city', 'province', 'system'],
      clause: '三(二)2 R28',
      internal: true,
    },
    'return-to-city': {
      label: l('退回市级', 'Return to the city'),
      from: ['recommended', 'in-review'],
      to: 'returned-to-city',
      by: 'province',
      clause: 'S41',
      needs: {
        reason: reason(),
        answerBy: { label: l('市级补正截止日（含）', 'City answers by (inclusive)'), type: 'date', required: true },
      },
      guards: [returnable, batchOpen, futureDay],
      set: ({ input }) => ({
        cityAnswerBy: endOfDay(input.answerBy).toISOString(),
        cityListVersion: null,
        reviewConclusion: null,
        reviewReason: null,
        reviewedBy: null,
      }),
      event: 'demand.returned-to-city',
    },
    'start-review': {
      label: l('进入复审', 'Start the review'),
      from: ['recommended'],
      to: 'in-review',
      by: 'province',
      clause: '三(二)3 R31',
      guards: [batchOpen],
      set: () => ({ cityAnswerBy: null }),
    },
    pass: {
      label: l('复审通过', 'Pass'),
      from: ['in-review'],
      by: 'province',
      clause: '三(二)3 R33',
      guards: [batchOpen],
      needs: { reason: reason('经复审，符合试点要求。') },
      set: reviewed('passed'),
    },
    fail: {
      label: l('复审不通过', 'Do not pass'),
      from: ['in-review'],
      by: 'province',
      clause: '三(二)3 R33',
      guards: [batchOpen],
      grave: true,
      needs: { reason: reason() },
      set: reviewed('failed'),
    },
    list: {
      label: l('列入试点名单', 'List'),
      from: ['in-review', 'submitted', 'selected', 'not-selected'],
      to: 'listed',
      by: 'province',
      clause: '三(二)3 R33 R34',
      internal: true,
      event: 'demand.listed',
    },
    'not-list': {
      label: l('不列入试点名单', 'Do not list'),
      // What a city did not answer in time is decided with the rest (S41).
      from: ['in-review', 'returned-to-city'],
      to: 'not-listed',
      by: 'province',
      clause: '三(二)3 R33',
      internal: true,
      event: 'demand.not-listed',
    },
  },
})
