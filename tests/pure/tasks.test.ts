import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAFF_KINDS } from '../../src/shared/pure/actor'
import { inOrder, isOverdue, type Task } from '../../src/shared/pure/task'
import { tablePath } from '../../src/shared/pure/panel-pages'
import { actorKinds, type AnyFlow } from '../../src/shared/pure/workflow'
import { procedureTables } from '../harness/tables'
import { TYPES } from '../harness/types'

/** By flow, from tests/types. */
const AWAITED = new Map(
  [...TYPES.values()].flatMap(({ procedure }) =>
    procedure ? [[procedure.rules.flow, procedure.awaited ?? {}] as const] : [],
  ),
)

/** States from which staff act of their own accord. */
const statesOfStaff = ({ states, actions }: AnyFlow): string[] =>
  Object.keys(states).filter((state) =>
    Object.values(actions).some(
      (action) =>
        !action.internal &&
        action.from.includes(state) &&
        actorKinds(action).some((kind) => STAFF_KINDS.some((staff) => staff === kind)),
    ),
  )

test('each state in which staff may act has a task, or a reason why nobody is waited for', async () => {
  const flows = await procedureTables()
  expect(flows.length).toBeGreaterThan(15)
  for (const flow of flows) {
    const said = AWAITED.get(flow.name) ?? {}
    expect([flow.name, statesOfStaff(flow).filter((state) => !Object.hasOwn(said, state))]).toEqual([flow.name, []])
    // Others may be named too, when staff act on them by another procedure.
    expect([flow.name, Object.keys(said).filter((state) => !Object.hasOwn(flow.states, state))]).toEqual([
      flow.name,
      [],
    ])
  }
})

test('each named task is counted in a test', () => {
  const asked = ['tasks', 'tasks-of-plugins']
    .map((file) => readFileSync(join(__dirname, `../integration/${file}.test.ts`), 'utf8'))
    .join('')
    // Keys of one city.
    .replace(/\$\{(JINAN|QINGDAO|city)\}/g, '')
  const named = [...AWAITED.values()].flatMap((states) => Object.values(states))
  const tasks = named.flatMap((awaited) => ('task' in awaited ? [awaited.task.replace(/\d{6}$/, '')] : []))
  expect(tasks.length).toBeGreaterThan(20)
  expect(tasks.filter((task) => !asked.includes(task))).toEqual([])
})

const task = (key: string, sort: number, rest: Partial<Task> = {}): Task => ({
  key,
  text: { zh: key, en: key },
  to: '/',
  sort,
  ...rest,
})
const NOON = new Date('2026-08-20T04:00:00Z')

test('overdue tasks come first, the longest overdue at the top; the others by their order', () => {
  const tasks = [
    task('by order, later', 30),
    task('late by an hour', 20, { count: 2, dueAt: '2026-08-20T03:00:00.000Z' }),
    task('due tomorrow', 10, { count: 1, dueAt: '2026-08-21T04:00:00.000Z' }),
    task('late by a day', 40, { dueAt: '2026-08-19T04:00:00.000Z' }),
    task('late, but nothing waits', 25, { count: 0, dueAt: '2026-08-19T04:00:00.000Z' }),
  ]
  expect(inOrder(tasks, NOON).map(({ key }) => key)).toEqual([
    'late by a day',
    'late by an hour',
    'due tomorrow',
    'late, but nothing waits',
    'by order, later',
  ])
})

test.each([
  ['a moment before the deadline', { dueAt: '2026-08-20T04:00:00.001Z' }, false],
  ['at the deadline', { dueAt: '2026-08-20T04:00:00.000Z' }, true],
  ['without a deadline', { dueAt: null }, false],
  ['where nothing waits', { count: 0, dueAt: '2026-08-19T04:00:00.000Z' }, false],
])('[R02] overdue %s: %j', (_, one, overdue) => expect(isOverdue(one, NOON)).toBe(overdue))

test('a link leads to the rows that were counted', () => {
  expect(tablePath('plugin::a.b', { state: 'open', dueAt: ['$lte', '2026-08-20T04:00:00.000Z'] })).toBe(
    '/content-manager/collection-types/plugin::a.b?page=1&pageSize=20&filters[$and][0][state][$eq]=open' +
      '&filters[$and][1][dueAt][$lte]=2026-08-20T04%3A00%3A00.000Z',
  )
})
