import { contributeTo } from '../../../shared/pure/contribution'
import { defineRefusals } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { settled } from '../../../shared/pure/settling'
import { onInput, type Guard } from '../../../shared/pure/workflow'
import { batchFlow } from '../../filing/contract'
import type { Batch, BatchFacts } from '../../filing/contract'
import { reasonNeed, textNeed } from '../../../shared/pure/common-needs'
import { type Extension } from '../../filing/contract'
import { deadlineInText } from '../../../shared/pure/say-instant'

export const refuse = defineRefusals({
  'review-incomplete': {
    status: 409,
    zh: '尚有{count}项已推荐的需求没有复审结论',
    en: '{count} recommended demands have no conclusion yet',
  },
  'recommendation-running': {
    status: 409,
    zh: '市级推荐尚未截止（至{closesAt}）',
    en: 'The recommendation window is still open (until {closesAt})',
  },
  'nothing-to-determine': { status: 409, zh: '没有可拟定的结果', en: 'There is nothing to determine' },
  'list-not-published': {
    status: 409,
    zh: '名单尚未公布，不能结束批次',
    en: 'The lists of the batch are not published yet',
  },
  'list-announced': {
    status: 409,
    zh: '名单正在公示，公布后方可拟定下一版',
    en: 'A list is open to objections; the next is determined when it is published',
  },
  'outcomes-of-providers': {
    status: 400,
    zh: '“各申请的结果”只用于服务商批次，服务商批次不填写增列的需求',
    en: 'Results per application are for a batch of providers, demands to add for a pilot batch',
  },
  'addition-not-allowed': {
    status: 409,
    zh: '未经市级推荐的企业不能列入名单（{ids}）',
    en: 'An enterprise no city recommended cannot be listed ({ids})',
  },
})

/** What the guards know beyond the facts of the batch. */
export interface ListsOfBatch {
  /** State of the newest edition of the public lists; unpublished ones take precedence. */
  newestList: string | null
  /** A list of the batch is open to objections (S31). */
  announced: boolean
}

type Facts = BatchFacts & ListsOfBatch
type BatchGuard = Guard<Batch, Facts>

/** R33: every recommended demand is reviewed and no further one can arrive. */
const reviewComplete: BatchGuard = ({ subject, facts, at }) => {
  const closes = latestRecommendationClose(subject, facts.extensions)
  if (closes && at.arrivedAt < closes) return refuse('recommendation-running', { closesAt: deadlineInText(closes) })
  const settling = settled(closes, at)
  if (settling !== true) return settling
  return facts.unconcluded === 0 || refuse('review-incomplete', { count: facts.unconcluded })
}

function latestRecommendationClose(batch: Batch, extensions: readonly Extension[]): Date | null {
  if (!batch.recommendClosesAt) return null
  const untils = extensions.filter((e) => e.window === 'recommendation').map((e) => new Date(e.until).getTime())
  return new Date(Math.max(new Date(batch.recommendClosesAt).getTime(), ...untils))
}

/** S31: lists open to objections change through objections only. */
const nothingAnnounced: BatchGuard = ({ facts }) => !facts.announced || refuse('list-announced')

const resultsForProviders = onInput<Batch, Facts>('resultsForProviders', ({ subject, input }) => {
  const foreign = subject.kind === 'provider' ? input.additions : input.outcomes
  return foreign ? refuse('outcomes-of-providers') : true
})

const published: BatchGuard = ({ facts }) =>
  (facts.concluded + facts.unconcluded === 0 && (facts.newestList === null || facts.newestList === 'published')) ||
  refuse('list-not-published')

/** Lists are determined while the batch is open; the batch is closed after they are published. */
export const batchOfLists = contributeTo(batchFlow)<Facts>()({
  actions: {
    'determine-list': {
      label: l('拟定名单', 'Determine the lists'),
      from: ['open'],
      by: 'province',
      clause: '三(一) R14 R15、三(二)3 R33',
      bulk: false,
      dangerous: true,
      needs: {
        title: textNeed(l('名单标题', 'Title of the list'), {
          required: true,
          hint: l(
            '服务商批次由此生成三份名单的标题，其后分别加“服务商名单”“解决方案名单”“服务产品名单”',
            'A batch of providers gets three titles from it, ending in the kind of the list',
          ),
        }),
        additions: textNeed(
          l('未经推荐而增列的需求编号（须设置允许）', 'Demands no city recommended (only if the setting allows)'),
          { max: 2000, picker: 'batch-additions' },
        ),
        outcomes: {
          label: l('各申请的结果（服务商批次）', 'Results per application (batch of providers)'),
          type: 'json',
          picker: 'batch-outcomes',
        },
        reason: { ...reasonNeed(), required: false },
      },
      guards: [reviewComplete, nothingAnnounced, resultsForProviders],
    },
  },
  before: 'close',
  guards: { close: [published] },
})
