import { defineFlow } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import {
  WINDOWS,
  ordered,
  onlyOpen,
  closesInFuture,
  changesWindows,
  pick,
  extendsWindow,
  answersIn,
  windowsSettled,
  type BatchRow,
  type BatchFacts,
} from './batch-guards'
import { deadlineNeed, reasonNeed, textNeed } from '../../../shared/pure/common-needs'
import { SCOPE_LABELS } from './words'

/** A batch (批次, "首批" §3) with its windows. */
export const batchFlow = defineFlow<BatchRow, BatchFacts>()({
  name: 'batch',
  label: l('批次', 'Batch'),
  initial: 'planned',
  states: {
    planned: { label: l('筹备中', 'Planned') },
    open: { label: l('进行中', 'Open') },
    closed: { label: l('已结束', 'Closed'), final: true },
    cancelled: { sentBack: true, label: l('已取消', 'Cancelled'), final: true },
  },
  sets: {
    begun: ['open', 'closed'],
    effective: ['planned', 'open', 'closed'],
  },
  actions: {
    open: {
      label: l('启动批次', 'Open'),
      from: ['planned'],
      to: 'open',
      by: 'province',
      clause: '三 R01',
      bulk: false,
      guards: [ordered, closesInFuture, onlyOpen],
      event: 'batch.opened',
    },
    'change-windows': {
      label: l('调整时间', 'Change the windows'),
      from: ['open'],
      by: 'province',
      clause: 'R03',
      bulk: false,
      needs: {
        liaisonDueAt: deadlineNeed(WINDOWS.liaisonDueAt),
        filingClosesAt: deadlineNeed(WINDOWS.filingClosesAt),
        recommendClosesAt: deadlineNeed(WINDOWS.recommendClosesAt),
        reason: reasonNeed(),
      },
      guards: [changesWindows],
      set: ({ input }) =>
        pick(
          input,
          Object.keys(WINDOWS).filter((name) => input[name]),
        ),
      event: 'batch.windows-changed',
    },
    'grant-extension': {
      label: l('批准延期', 'Grant an extension'),
      from: ['open'],
      by: 'province',
      clause: 'R04 S03',
      bulk: false,
      needs: {
        window: {
          label: l('延长', 'Window'),
          type: 'choice',
          required: true,
          options: { filing: l('企业填报', 'Filing'), recommendation: l('市级推荐', 'City recommendation') },
        },
        scope: { label: l('对象', 'Covers'), type: 'choice', required: true, options: SCOPE_LABELS },
        cityCode: { label: l('市', 'City'), type: 'city' },
        creditCode: textNeed(l('企业统一社会信用代码', 'Credit code of the enterprise'), { max: 18 }),
        until: deadlineNeed(l('延期至', 'Until'), { required: true }),
        reason: reasonNeed(),
      },
      guards: [extendsWindow],
    },
    close: {
      label: l('结束批次', 'Close'),
      from: ['open'],
      to: 'closed',
      by: 'province',
      clause: '三',
      bulk: false,
      dangerous: true,
      guards: [windowsSettled, answersIn],
      event: 'batch.closed',
    },
    cancel: {
      label: l('取消批次', 'Cancel'),
      from: ['planned'],
      to: 'cancelled',
      by: 'province',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed() },
    },
  },
})
