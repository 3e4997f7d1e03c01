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

test('an act with values of its own stays a line beside the edit before it', () => {
  const lines = [line('1', 'edit', { name: ['甲', '乙'] }), line('1', 'submit', { number: [null, 'N1'] }, 'submitted')]
  expect(mergedChanges(lines)).toEqual(lines)
})

test('two edits of a row without a flow keep the first value', () => {
  const saved = line('1', 'edit', { name: ['甲', '乙'] }, 'kept')
  expect(mergedChanges([saved, line('1', 'edit', { name: ['乙', '丙'] }, 'kept')])).toEqual([
    line('1', 'edit', { name: ['甲', '丙'] }, 'kept'),
  ])
})

test.each(['save', 'edit'])('a line of "%s" without values takes the place of none', (action) => {
  const lines = [line('1', 'save', null, 'kept'), line('1', action, null, 'kept')]
  expect(mergedChanges(lines)).toEqual(lines)
  const valued = [line('1', 'edit', { name: ['甲', '乙'] }), line('1', action, null)]
  expect(mergedChanges(valued)).toEqual(valued)
})

test('an act of a procedure without values does not take those of the edit after it', () => {
  const lines = [line('1', 'select', null, 'selected'), line('1', 'edit', { name: ['甲', '乙'] }, 'selected')]
  expect(mergedChanges(lines)).toEqual(lines)
})
