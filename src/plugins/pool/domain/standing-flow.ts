import { defineRefusals } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { defineFlow, type Action, type Subject } from '../../../shared/pure/workflow'

export const refuse = defineRefusals({
  'provider-unknown': {
    status: 409,
    zh: '没有统一社会信用代码为“{creditCode}”的服务商',
    en: 'There is no provider with the credit code "{creditCode}"',
  },
  'still-barred': {
    status: 409,
    zh: '“{name}”在{until}前（含当日）不得重新申请（本省业务规则）',
    en: '"{name}" is barred from the pool until the end of {until}',
  },
})

export interface Standing extends Subject {
  categoryCode: string
  admittedAt: Date | string
}

type Decided = Pick<Action<Standing, unknown, State>, 'label' | 'from' | 'to' | 'clause' | 'event'>
type State = 'active' | 'restricted' | 'removed' | 'disqualified' | 'lapsed' | 'revoked'

/** Decided by another procedure: no button; the deciding verb moves it and gives the reason. */
const decided = (action: Decided) => ({
  ...action,
  by: ['province', 'system'] as const,
  internal: true as const,
  needs: { reason: { label: l('理由', 'Reason'), type: 'reason' as const, required: true } },
})

const ends = (action: Decided) => ({
  ...decided(action),
  set: ({ at }: { at: { now: Date } }) => ({ endedAt: at.now.toISOString() }),
})

/**
 * A provider's admission per category (§3(1), §4): admitted by a list, restricted and lifted, and four ways out.
 * Removal (清退) and disqualification (取消服务资格) are different; a revoked admission never was due.
 */
export const standingFlow = defineFlow<Standing, unknown>()({
  name: 'standing',
  label: l('服务资格', 'Standing'),
  initial: 'active',
  states: {
    active: { label: l('有效', 'In the pool') },
    restricted: { label: l('限制开展服务', 'Restricted') },
    removed: { sentBack: true, label: l('已清退', 'Removed'), final: true },
    disqualified: { label: l('已取消服务资格', 'Disqualified'), final: true },
    lapsed: { label: l('已退出', 'Lapsed'), final: true },
    revoked: { sentBack: true, label: l('入选已撤销', 'Admission revoked'), final: true },
  },
  sets: {
    valid: ['active', 'restricted'],
    // R69: what the public register shows.
    registered: ['active', 'restricted', 'removed', 'disqualified', 'lapsed'],
  },
  actions: {
    restrict: decided({
      label: l('限制开展服务', 'Restrict'),
      from: ['active'],
      to: 'restricted',
      clause: '四(三) R53',
      event: 'provider.restricted',
    }),
    lift: decided({
      label: l('解除限制', 'Lift the restriction'),
      from: ['restricted'],
      to: 'active',
      clause: '四(三) R55',
      event: 'provider.restriction-lifted',
    }),
    remove: ends({
      label: l('清退', 'Remove'),
      from: ['active', 'restricted'],
      to: 'removed',
      clause: '四(一)(三) R66',
      event: 'provider.removed',
    }),
    disqualify: ends({
      label: l('取消服务资格', 'Disqualify'),
      from: ['active', 'restricted'],
      to: 'disqualified',
      clause: '四(四) R67',
      event: 'provider.disqualified',
    }),
    lapse: ends({
      label: l('退出', 'Lapse'),
      from: ['active', 'restricted'],
      to: 'lapsed',
      event: 'provider.lapsed',
    }),
    revoke: ends({
      label: l('撤销入选', 'Revoke the admission'),
      from: ['active', 'restricted'],
      to: 'revoked',
      clause: '三(一) R14',
      event: 'provider.admission-revoked',
    }),
    // S10: the standing moves with its provider to another city.
    'hand-over': {
      label: l('随属地移交', 'Handed over'),
      from: ['active', 'restricted', 'removed', 'disqualified', 'lapsed', 'revoked'],
      by: ['province', 'city', 'system'],
      internal: true,
      clause: 'S10 R70',
    },
  },
})
