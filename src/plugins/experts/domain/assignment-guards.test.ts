import { beforeDue, type Assignment, type AssignmentFacts } from './assignment-guards'

const DUE = '2026-09-15T00:00:00.000Z'
type Context = Parameters<typeof beforeDue>[0]
const asked = (dueAt: string | null, arrived: string, now = arrived) =>
  beforeDue({
    subject: {} as Assignment,
    facts: { dueAt } as AssignmentFacts,
    at: { now: new Date(now), arrivedAt: new Date(arrived) },
  } as Context)

test('[R12] a sheet is handed in before the instant it is due, judged by its arrival', () => {
  expect(asked(DUE, '2026-09-14T23:59:59.999Z')).toBe(true)
  expect(asked(DUE, '2026-09-14T23:59:59.999Z', '2026-09-15T00:01:00Z')).toBe(true)
  expect(asked(DUE, DUE)).toMatchObject({ code: 'after-due', values: { dueAt: '2026-09-15 08:00' } })
})

test('[R12] without a due date there is none to miss', () => {
  expect(asked(null, '2099-01-01T00:00:00Z')).toBe(true)
})
