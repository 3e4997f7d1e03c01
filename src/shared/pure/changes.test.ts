import { mergedChanges, type Changes } from './changes'

const line = (within: string, action: string, changes: Changes | null, to = 'draft') => ({
  within,
  action,
  changes,
  to,
})

test('several statements of one transaction are one edit, from the first value to the last', () => {
  expect(
    mergedChanges([
      line('1', 'create', { name: [null, '甲'] }),
      line('1', 'edit', { name: ['甲', '乙'], city: [null, '370100'] }),
      line('2', 'edit', { name: ['乙', '丙'] }),
    ]),
  ).toEqual([
    line('1', 'create', { name: [null, '乙'], city: [null, '370100'] }),
    line('2', 'edit', { name: ['乙', '丙'] }),
  ])
})

test('a value that returns to itself is no change; acts stay separate lines', () => {
  expect(
    mergedChanges([
      line('1', 'edit', { name: ['甲', '乙'] }),
      line('1', 'edit', { name: ['乙', '甲'] }),
      line('1', 'select', null),
      line('1', 'edit', { name: ['甲', '乙'] }),
    ]),
  ).toEqual([line('1', 'edit', {}), line('1', 'select', null), line('1', 'edit', { name: ['甲', '乙'] })])
})

test('a deleted row without a flow is one line with its last values', () => {
  const deleted = line('1', 'delete', null, 'deleted')
  const edit = line('1', 'edit', { name: ['甲', null] })
  expect(mergedChanges([deleted, edit])).toEqual([{ ...deleted, changes: edit.changes }])
  expect(mergedChanges([deleted, { ...edit, within: '2' }])).toEqual([deleted, { ...edit, within: '2' }])
})

test('a save of a row without a flow is one line with its changes', () => {
  const saved = line('1', 'save', null, 'kept')
  expect(
    mergedChanges([saved, line('1', 'edit', { name: ['甲', '乙'] }), line('2', 'edit', { name: ['乙', '丙'] })]),
  ).toEqual([{ ...saved, changes: { name: ['甲', '乙'] } }, line('2', 'edit', { name: ['乙', '丙'] })])
})
