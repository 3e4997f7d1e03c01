import { defineRefusals } from '../../../shared/pure/refusal'
import { defineFlow, type Guard, type Subject } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import { reasonNeed } from '../../../shared/pure/common-needs'
import { assertOpen, type BatchWindows, type Extension } from './windows'

export const refuse = defineRefusals({
  'nothing-to-freeze': {
    status: 409,
    zh: '没有新推荐的需求可以锁定上报',
    en: 'There is no newly recommended demand to freeze',
  },
  'recommended-exist': {
    status: 409,
    zh: '本市已推荐{count}项需求，不能声明无推荐',
    en: 'The city has recommended {count} demands and cannot declare none',
  },
})

export interface CityList extends Subject {
  frozenVersion: number | null
}

export interface CityListRow extends CityList {
  batch: number
  cityCode: string
  title: string
}

export interface CityListFacts {
  batch: BatchWindows
  extensions: readonly Extension[]
  recommended: number
  unfrozen: number
  /** The province returned demands to this city and their deadline is still open (S41). */
  answering: boolean
}

type CityListGuard = Guard<CityList, CityListFacts>

const inWindow: CityListGuard = ({ facts, subject, at }) => {
  const verdict = assertOpen(facts.batch, 'recommendation', subject, facts.extensions, at.arrivedAt)
  return verdict !== true && verdict.code === 'window-closed' && facts.answering ? true : verdict
}
const something: CityListGuard = ({ facts }) => facts.unfrozen > 0 || refuse('nothing-to-freeze')
const nothing: CityListGuard = ({ facts }) =>
  facts.recommended === 0 || refuse('recommended-exist', { count: facts.recommended })
const nextVersion = ({ subject, at }: { subject: CityList; at: { arrivedAt: Date } }) => ({
  frozenVersion: (subject.frozenVersion ?? 0) + 1,
  frozenAt: at.arrivedAt.toISOString(),
})

/** R28: a city's recommendations in a batch: collected, then frozen as a version, or declared to be none. */
export const cityListFlow = defineFlow<CityListRow, CityListFacts>()({
  name: 'city-list',
  label: l('市级推荐', 'City recommendation'),
  initial: 'collecting',
  states: {
    collecting: { label: l('推荐中', 'Collecting') },
    frozen: { label: l('已锁定上报', 'Frozen'), final: true },
    none: { label: l('无推荐', 'Recommends nobody') },
  },
  sets: { answered: ['frozen', 'none'] },
  actions: {
    freeze: {
      label: l('锁定并上报推荐名单', 'Freeze the list'),
      from: ['collecting'],
      to: 'frozen',
      by: 'city',
      clause: '三(二)2 R28',
      bulk: false,
      dangerous: true,
      guards: [inWindow, something],
      files: true,
      set: nextVersion,
      event: 'city-list.frozen',
    },
    'freeze-again': {
      label: l('重新锁定并上报', 'Freeze a new version'),
      from: ['frozen'],
      by: 'city',
      clause: '三(二)2 R28 S41',
      bulk: false,
      dangerous: true,
      guards: [inWindow, something],
      files: true,
      set: nextVersion,
      event: 'city-list.frozen',
    },
    'freeze-late': {
      label: l('截止后自动锁定', 'Freeze at the review'),
      from: ['collecting', 'frozen'],
      to: 'frozen',
      by: 'province',
      clause: '三(二)3',
      internal: true,
      guards: [something],
      set: nextVersion,
      event: 'city-list.frozen',
    },
    'declare-none': {
      label: l('声明无推荐企业', 'Declare none'),
      from: ['collecting'],
      to: 'none',
      by: 'city',
      clause: '三(二)2',
      bulk: false,
      dangerous: true,
      needs: { reason: reasonNeed() },
      guards: [inWindow, nothing],
      event: 'city-list.none-declared',
    },
    'take-back': {
      label: l('撤回无推荐声明', 'Take the declaration back'),
      from: ['none'],
      to: 'collecting',
      by: 'city',
      clause: '三(二)2 S42',
      bulk: false,
      needs: { reason: reasonNeed() },
      guards: [inWindow],
    },
  },
})
