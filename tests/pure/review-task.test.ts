import type { Criterion } from '../../src/plugins/experts/domain/score-sheet'
import { answered, fillable, nextOf, type OpenedTask, type Task } from '../../src/plugins/experts/admin/pages/task'

const criterion = (code: string, scale: Criterion['scale'] = 'points'): Criterion => ({
  code,
  label: { zh: code, en: code },
  itemKind: 'demand',
  item: 'demand',
  scale,
})

test('a criterion needs a score and a reason; zero is a score, blank text is no reason', () => {
  const criteria = [criterion('a'), criterion('b', 'pass')]
  expect(answered(criteria, {})).toBe(0)
  expect(answered(criteria, { a: { points: 0, reason: '不符' }, b: { passed: false, reason: ' ' } })).toBe(1)
  expect(answered(criteria, { a: { points: 0, reason: '不符' }, b: { passed: false, reason: '无' } })).toBe(2)
})

test('next is the next owed one, wrapping around', () => {
  const task = (documentId: string, owed: boolean) => ({ documentId, owed }) as Task
  const tasks = [task('a', true), task('b', false), task('c', true)]
  expect(nextOf(tasks, 'a')?.documentId).toBe('c')
  expect(nextOf(tasks, 'c')?.documentId).toBe('a')
  expect(nextOf([task('a', true)], 'a')).toBeUndefined()
})

test('a submitted sheet opens again in the discussion only', () => {
  const opened = (state: string, panelState: string) => fillable({ state, panelState } as OpenedTask)
  expect(opened('scoring', 'individual')).toBe(true)
  expect(opened('submitted', 'individual')).toBe(false)
  expect(opened('submitted', 'discussion')).toBe(true)
})
