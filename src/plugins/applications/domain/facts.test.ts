import { isWithin, monthsBefore } from './facts'

test('months are counted by the calendar, and a short month ends on its last day', () => {
  expect([monthsBefore('2026-03-31', 1), monthsBefore('2024-03-31', 1), monthsBefore('2026-01-15', 12)]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2025-01-15',
  ])
  const days = ['2025-08-31', '2025-09-01', '2026-09-01', '2026-09-02']
  expect(days.filter((day) => isWithin(day, 12, '2026-09-01'))).toEqual(['2025-09-01', '2026-09-01'])
})
