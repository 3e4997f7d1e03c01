import type { Calendar } from '../../../shared/pure/calendar'
import { defineRefusals, isRefusal } from '../../../shared/pure/refusal'
import { settled } from '../../../shared/pure/settling'
import type { Guard, GuardContext, Subject } from '../../../shared/pure/workflow'
import { PUBLIC_LISTS } from './entries'
import type { ObjectionChannels } from './list-settings'
import { objectionPeriod } from './objection-period'
import { deadlineInText } from '../../../shared/pure/say-instant'

export const refuse = defineRefusals({
  'list-not-public': {
    status: 409,
    zh: '市级推荐名单不单独公布',
    en: 'A city recommendation list is not published by itself',
  },
  'list-not-announced': {
    status: 409,
    zh: '按现行业务规则，名单须先公示{days}个工作日，方可公布',
    en: 'By setting a list is open to objections for {days} working days before it is published',
  },
  'no-objection-period': {
    status: 409,
    zh: '按现行业务规则，名单不经公示，可直接公布',
    en: 'By setting a list is published without an objection period',
  },
  'objection-no-channel': {
    status: 409,
    zh: '公示须写明异议方式：请在“业务设置”中填写公示所列地址、电话、邮箱，或允许网上提出异议',
    en: 'The announcement must say how to object: fill in address, telephone and mailbox under the settings, or allow objections on line',
  },
  'objection-period-running': {
    status: 409,
    zh: '公示期未满（至{closesAt}），不能公布',
    en: 'The objection period still runs (until {closesAt})',
  },
  'objections-open': {
    status: 409,
    zh: '尚有{count}件异议未答复，不能公布',
    en: '{count} objections are not answered yet',
  },
})

export interface List extends Subject {
  kind: string
  objectionsCloseAt: Date | string | null
}

export interface ListFacts {
  objectionDays: number
  calendar: Calendar
  channels: ObjectionChannels
  /** Unanswered objections to this list or one published with it. */
  openObjections: number
}

type ListGuard = Guard<List, ListFacts>

export const becomesPublic: ListGuard = ({ subject }) =>
  (PUBLIC_LISTS as readonly string[]).includes(subject.kind) || refuse('list-not-public')

/** S31: there is an objection period, and its last day can be computed. */
export const hasPeriod: ListGuard = ({ facts: { objectionDays, calendar, channels }, at }) => {
  if (objectionDays === 0) return refuse('no-objection-period')
  if (!channels.online && !channels.contact) return refuse('objection-no-channel')
  const period = objectionPeriod(at.now, objectionDays, calendar)
  return isRefusal(period) ? period : true
}

export const opensPeriod = ({ facts, at }: GuardContext<List, ListFacts>): Record<string, unknown> => {
  const period = objectionPeriod(at.now, facts.objectionDays, facts.calendar)
  if (isRefusal(period)) return {}
  return { objectionsOpenAt: period.opensAt.toISOString(), objectionsCloseAt: period.closesAt.toISOString() }
}

/** S31: the objection period is over and every objection is answered. */
export const undisputed: ListGuard = ({ subject, facts, at }) => {
  if (subject.state === 'determined')
    return facts.objectionDays === 0 || refuse('list-not-announced', { days: facts.objectionDays })
  const closes = subject.objectionsCloseAt ? new Date(subject.objectionsCloseAt) : null
  if (closes && at.arrivedAt < closes) return refuse('objection-period-running', { closesAt: deadlineInText(closes) })
  const settling = settled(closes, at)
  if (settling !== true) return settling
  return facts.openObjections === 0 || refuse('objections-open', { count: facts.openObjections })
}
