import { cityByCode } from '../../../policy/divisions'
import { defineRefusals } from '../../../shared/pure/refusal'
import { defineFlow, onInput, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed } from '../../../shared/pure/common-needs'

export const refuse = defineRefusals({
  'hand-over-for-receiver': {
    status: 403,
    zh: '移交由接收市（{toCity}）答复',
    en: 'The receiving city ({toCity}) answers the hand-over',
  },
  'hand-over-for-proposer': {
    status: 403,
    zh: '移交由移出市（{fromCity}）撤回',
    en: 'The city that proposed the hand-over ({fromCity}) withdraws it',
  },
  'hand-over-province-reason': {
    status: 400,
    zh: '省级代为接收须填写理由',
    en: 'The province gives a reason when it accepts for a city',
  },
})

export interface HandOver extends Subject {
  fromCity: string
  toCity: string
}

export interface HandOverRow extends HandOver {
  creditCode: string
  organisation: 'enterprise' | 'provider'
}

const nameOf = (code: string): string => cityByCode(code)?.name ?? code

type HandOverGuard = Guard<HandOver, unknown>

const receiving: HandOverGuard = ({ subject: { toCity }, actor }) =>
  actor.kind === 'province' ||
  actor.cityCodes.includes(toCity) ||
  refuse('hand-over-for-receiver', { toCity: nameOf(toCity) })
const proposing: HandOverGuard = ({ subject: { fromCity }, actor }) =>
  actor.kind === 'province' ||
  actor.cityCodes.includes(fromCity) ||
  refuse('hand-over-for-proposer', { fromCity: nameOf(fromCity) })
/** When the province acts for a city that does not answer, it must give a reason. */
const provinceExplains = onInput<HandOver, unknown>(
  'provinceExplains',
  ({ actor, input }) => actor.kind !== 'province' || Boolean(input.reason) || refuse('hand-over-province-reason'),
)

const answered: { set: (context: { at: { now: Date } }) => Record<string, unknown> } = {
  set: ({ at }) => ({ answeredAt: at.now.toISOString() }),
}

/** S10: an organisation belongs to the city of its registered address; both cities agree to a move. */
export const handOverFlow = defineFlow<HandOverRow, unknown>()({
  name: 'hand-over',
  label: l('属地移交', 'Hand-over'),
  initial: 'proposed',
  states: {
    proposed: { label: l('待接收', 'Proposed') },
    accepted: { label: l('已接收', 'Accepted'), final: true },
    declined: { sentBack: true, label: l('不予接收', 'Declined'), final: true },
    withdrawn: { sentBack: true, label: l('已撤回', 'Withdrawn'), final: true },
  },
  actions: {
    accept: {
      label: l('接收', 'Accept'),
      from: ['proposed'],
      to: 'accepted',
      by: ['city', 'province'],
      clause: '四(四) R70 S10',
      bulk: false,
      needs: { reason: { ...reasonNeed(), required: false } },
      guards: [receiving, provinceExplains],
      ...answered,
      event: 'organisation.handed-over',
    },
    decline: {
      label: l('不予接收', 'Decline'),
      from: ['proposed'],
      to: 'declined',
      by: ['city', 'province'],
      clause: '四(四) R70 S10',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed() },
      guards: [receiving],
      ...answered,
      event: 'hand-over.declined',
    },
    withdraw: {
      label: l('撤回移交', 'Withdraw'),
      from: ['proposed'],
      to: 'withdrawn',
      by: ['city', 'province'],
      clause: 'S10',
      bulk: false,
      needs: { reason: reasonNeed() },
      guards: [proposing],
      ...answered,
    },
  },
})
