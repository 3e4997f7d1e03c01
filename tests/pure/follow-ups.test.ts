import { follow } from '../../src/shared/admin/act'
import { followUpOf, type Next } from '../../src/shared/pure/follow-up'
import type { AnyFlow } from '../../src/shared/pure/workflow'
import { procedureTables } from '../harness/tables'

let flows: AnyFlow[]
beforeAll(async () => {
  flows = await procedureTables()
})

const actions = () =>
  flows.flatMap((flow) =>
    Object.entries(flow.actions).map(([name, action]) => ({ of: `${flow.name}.${name}`, name, action })),
  )

const HAN = /\p{Script=Han}/u

test('what the panel says around each action is there in Chinese and in English', () => {
  const texts = actions().flatMap(({ of, action }) => {
    const { prompt, confirm, done } = followUpOf(action)
    return [action.label, confirm, done, ...(prompt ? [prompt] : [])].map((text) => ({ of, ...text }))
  })
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter(({ zh, en }) => !HAN.test(zh) || HAN.test(en) || !/[a-z]/.test(en))).toEqual([])
})

test('a dangerous action is asked about before it is confirmed', () => {
  const dangerous = actions().filter(({ action }) => action.dangerous)
  expect(dangerous.length).toBeGreaterThan(10)
  expect(dangerous.filter(({ action }) => !followUpOf(action).prompt)).toEqual([])
})

test('an action says what is its own, and nothing twice', () => {
  const action = { label: { zh: '受理', en: 'Accept' } }
  expect(followUpOf(action)).toEqual({
    prompt: undefined,
    confirm: { zh: '确认受理', en: 'Confirm: Accept' },
    done: { zh: '已办理：受理', en: 'Done: Accept' },
    next: [],
  })
  const done = { zh: '评分已提交', en: 'The scores are submitted' }
  expect(followUpOf({ ...action, dangerous: true, done, next: ['list'] })).toMatchObject({
    prompt: { zh: '请核对无误后再确认，此操作影响较大。' },
    done,
    next: ['list'],
  })
})

test('where an action leads is used by some, and each says it in the order of what it prefers', () => {
  const led = actions().filter(({ action }) => action.next)
  expect(new Set(led.flatMap(({ action }) => action.next))).toEqual(new Set<Next>(['next-task', 'list']))
  expect(led.map(({ of }) => of).sort()).toEqual([
    'application.accept',
    'application.reject',
    'application.return',
    'assignment.revise',
    'assignment.submit',
  ])
})

describe('a page goes where the action leads', () => {
  const went = (next: readonly Next[], has: readonly Next[]): [boolean, string[]] => {
    const gone: string[] = []
    const destinations = Object.fromEntries(has.map((way) => [way, () => gone.push(way)]))
    return [follow(next, destinations), gone]
  }
  test.each<[Next[], Next[], string[]]>([
    [['next-task', 'list'], ['next-task', 'list'], ['next-task']],
    [['next-task', 'list'], ['list'], ['list']],
    [['next-task'], ['list'], []],
    [['next-task', 'list'], [], []],
    [[], ['next-task', 'list'], []],
  ])('%j on a page with %j: %j', (next, has, gone) => {
    expect(went(next, has)).toEqual([gone.length > 0, gone])
  })
})
