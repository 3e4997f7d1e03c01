import { addDays, shanghaiDay, type Day, shanghaiInstant, endOfDayInclusive } from '../../../shared/pure/calendar'
import { defineRefusals, isRefusal, must } from '../../../shared/pure/refusal'
import { deadlineInText, lateness } from '../../../shared/pure/say-instant'
import { settled } from '../../../shared/pure/settling'
import { onInput, type Guard, type GuardContext, type Subject } from '../../../shared/pure/workflow'
import { refuse as refuseDemand } from '../../filing/contract'
import { assertOpen, type BatchWindows, type Extension } from '../../filing/contract'
import type { Draft } from './answer-shape'
import { mergePiece } from './answers'
import { missingIn } from './completeness'
import type { Facts } from './facts'
import type { Form } from '../../forms/contract'
import { determine, admittedIn, unconcluded, type Conclusion, type AppliedScope, type Outcome } from './listing-outcome'

export const refuse = defineRefusals({
  'batch-not-for-providers': {
    status: 409,
    zh: '批次“{batch}”不受理服务商申请',
    en: 'The batch "{batch}" takes no applications of providers',
  },
  'application-batch-unknown': {
    status: 409,
    zh: '该申请不属于任何批次',
    en: 'The application belongs to no batch',
  },
  'application-exists': {
    status: 409,
    zh: '本批次已有一份申请（{other}），每家服务商每批次只能申请一次',
    en: 'There is an application in this batch already ({other}); a provider applies once per batch',
  },
  'application-incomplete': {
    status: 422,
    zh: '申请表尚有{count}处未完成：{missing}',
    en: 'The application lacks {count} things: {missingEn}',
  },
  'provider-unverified': {
    status: 409,
    zh: '该服务商尚未通过主体核验，请由单位管理员在“主体核验”中提交主体资格证明和授权书',
    en: 'The provider is not verified: its owner submits the licence and a letter of authorisation under "Verification"',
  },
  'provider-barred': {
    status: 409,
    zh: '该服务商在{until}前（含当日）不得重新申请',
    en: 'The provider may not apply again until after {until}',
  },
  'return-deadline-past': {
    status: 409,
    zh: '补正已于{closed}截止，系统收到完整请求的时间为{arrived}',
    en: 'The return was to be answered by {closed} (Asia/Shanghai); the complete request arrived at {arrived}',
  },
  'return-running': {
    status: 409,
    zh: '补正期限至{closesAt}，尚未届满，不能以逾期未补正为由不予受理',
    en: 'The return may still be answered (until {closesAt})',
  },
  'panel-not-convened': {
    status: 409,
    zh: '尚未组成专家委员会评审组，不能进入评审',
    en: 'No expert panel is convened for the application yet',
  },
  'conclusion-missing': {
    status: 409,
    zh: '专家委员会尚未就以下内容形成结论：{codes}',
    en: 'The expert committee has not concluded on: {codes}',
  },
  'outcome-other': {
    status: 409,
    zh: '结果与操作不符：已列入的类别有{count}个',
    en: 'The results do not fit the action: {count} categories are listed',
  },
})

export interface Application extends Subject {
  /** The saved draft; submitted content is in the snapshot. */
  answers: Draft
  /** Deadline for answering a return, exclusive. */
  returnAnswerBy: Date | string | null
}

export interface ApplicationRow extends Application {
  id: number
  batch: number
  creditCode: string
  cityCode: string | null
  formVersion: number
  receiptNumber: string | null
  snapshotHash: string | null
  /** Instant at which the last edition counts as filed; null in a draft. */
  submittedAt: string | null
  outcome: Outcome | null
}

/** What the guards know beyond the row. */
export interface ApplicationFacts {
  batch: BatchWindows | undefined
  extensions: readonly Extension[]
  verification: 'none' | 'evidence-given' | 'verified'
  /** R68: last day on which the provider may not apply; null when nothing bars it. */
  barredUntil: Day | null
  /** Receipt number or documentId of the provider's other application in the batch, withdrawn ones excluded. */
  otherInBatch: string | null
  form: Form
  /** Facts for the pre-check, as of the day of the request. */
  known: Facts
  panelConvened: boolean
  /** From the latest snapshot. */
  submitted: AppliedScope
  conclusion: Conclusion | null
  settings: {
    mostCategories: number
    decidedPerCategory: boolean
    correctionDays: number
    unverifiedMayApply: string
  }
}

type ApplicationGuard = Guard<Application, ApplicationFacts>
type Context = GuardContext<Application, ApplicationFacts>

export const forProviders: ApplicationGuard = ({ facts: { batch } }) => {
  if (!batch) return refuse('application-batch-unknown')
  return batch.kind === 'provider' || refuse('batch-not-for-providers', { batch: batch.name })
}

/** R02, S13. */
export const inWindow: ApplicationGuard = ({ subject, facts, at }) =>
  facts.batch
    ? assertOpen(facts.batch, 'filing', subject, facts.extensions, at.arrivedAt)
    : refuse('application-batch-unknown')

/** Applications filed in time are processed after the cut-off while the batch is open. */
export const batchStillOpen: ApplicationGuard = (context) => {
  const verdict = inWindow(context)
  return verdict === true || verdict.code !== 'batch-not-open' ? true : verdict
}

/** R06 */
export const onlyOne: ApplicationGuard = ({ facts: { otherInBatch } }) =>
  otherInBatch === null || refuse('application-exists', { other: otherInBatch })

/** R05: by setting, submission is allowed while verification is pending. */
export const identified: ApplicationGuard = ({ facts: { verification, settings } }) =>
  verification === 'verified' ||
  settings.unverifiedMayApply === 'always' ||
  (settings.unverifiedMayApply === 'evidence-given' && verification === 'evidence-given') ||
  refuse('provider-unverified')

export const verified: ApplicationGuard = ({ facts }) =>
  facts.verification === 'verified' || refuse('provider-unverified')

/** R68: the last day of the bar is included. */
export const notBarred: ApplicationGuard = ({ facts: { barredUntil }, at }) =>
  barredUntil === null || shanghaiDay(at.arrivedAt) > barredUntil || refuse('provider-barred', { until: barredUntil })

const SHOWN = 5

/** R07, R08: the refusal's values list everything missing; its sentence names the first. */
export const complete: ApplicationGuard = ({ subject, facts }) => {
  const items = missingIn(facts.form, subject.answers, facts.known, facts.settings)
  if (items.length === 0) return true
  const more = items.length > SHOWN ? '…' : ''
  return refuse('application-incomplete', {
    count: items.length,
    missing:
      items
        .slice(0, SHOWN)
        .map(({ zh }) => zh)
        .join('；') + more,
    missingEn:
      items
        .slice(0, SHOWN)
        .map(({ en }) => en)
        .join('; ') + more,
    items,
  })
}

export const pieceFits = onInput<Application, ApplicationFacts>('pieceFits', (context) => {
  const merged = merge(context)
  return isRefusal(merged) ? merged : true
})
export const merge = ({ subject, input, facts, at }: Context) =>
  mergePiece(facts.form, subject.answers, input.piece, { ...facts.settings, today: shanghaiDay(at.arrivedAt) })

/** R09: n days by setting, or the day named by the province; that day is included (S01). */
export const answerBy = ({ input, facts, at }: Context): Date =>
  must(endOfDayInclusive(String(input.answerBy ?? must(addDays(shanghaiDay(at.now), facts.settings.correctionDays)))))
export const answerableDay = onInput<Application, ApplicationFacts>(
  'answerableDay',
  (context) =>
    answerBy(context) > context.at.arrivedAt || refuseDemand('answer-day-past', { day: context.input.answerBy }),
)

export const answeredInTime: ApplicationGuard = ({ subject: { returnAnswerBy }, at }) => {
  const closes = returnAnswerBy ? new Date(returnAnswerBy) : null
  return closes !== null && at.arrivedAt < closes
    ? true
    : refuse('return-deadline-past', {
        closesAt: closes && shanghaiInstant(closes),
        arrivedAt: shanghaiInstant(at.arrivedAt),
        ...lateness(closes, at.arrivedAt),
      })
}

/** A returned application may be rejected only after its deadline to answer. */
export const notAwaited: ApplicationGuard = ({ subject: { state, returnAnswerBy }, at }) => {
  const closes = state === 'returned' && returnAnswerBy ? new Date(returnAnswerBy) : null
  if (!closes) return true
  return at.arrivedAt < closes ? refuse('return-running', { closesAt: deadlineInText(closes) }) : settled(closes, at)
}

export const panelConvened: ApplicationGuard = ({ facts }) => facts.panelConvened || refuse('panel-not-convened')

/** R13, R15 */
export const concludedOnAll: ApplicationGuard = ({ facts: { submitted, conclusion } }) => {
  const codes = unconcluded(submitted, conclusion)
  return (conclusion !== null && codes.length === 0) || refuse('conclusion-missing', { codes })
}

export const outcomeOf = ({ input, facts }: Context) =>
  determine(facts.submitted, facts.conclusion, input.outcome, facts.settings)

/** R14, S14: admitted in at least one category, or in none. */
export const determines = (admitted: boolean): ApplicationGuard =>
  onInput(admitted ? 'determinesAdmitted' : 'determinesNone', (context) => {
    const outcome = outcomeOf(context)
    if (isRefusal(outcome)) return outcome
    const count = admittedIn(outcome).length
    return count > 0 === admitted || refuse('outcome-other', { count })
  })

/** Conditions for filing, apart from time. */
export const BEFORE_FILING = [forProviders, notBarred, onlyOne, identified, complete] as const
