import { filesIn } from './files-in'

test('the files of answers: evidence, the file and the proof of each entry, each once', () => {
  const items = {
    '1.1.contract': { files: [{ file: 'a', type: 'contract' }] },
    '1.4.references': { entries: [{ file: 'b', proof: 'c' }, { proof: 'a' }, {}] },
    '1.5.functions': { ticked: ['x'] },
  } as Parameters<typeof filesIn>[0]['items']
  expect(filesIn({ items })).toEqual(['a', 'b', 'c'])
})
