import { claims, endingOfMime, isInline, sniff } from './file-kind'

test.each([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['text/html', 'bin'],
  ['', 'bin'],
])('a file of %p ends in %s', (mime, ending) => expect(endingOfMime(mime)).toBe(ending))

test('a page or a script is never shown inline', () => {
  for (const mime of ['text/html', 'image/svg+xml', 'application/javascript', '']) expect(isInline(mime)).toBe(false)
})

test('a kind is known by its first bytes and claimed by its endings', () => {
  expect(sniff(Buffer.from('%PDF-1.7'))).toEqual(['pdf'])
  expect(sniff(Buffer.from('%PDX-1.7'))).toEqual([])
  expect(sniff(Buffer.from('%PD'))).toEqual([])
  expect([claims('jpeg', 'jpeg'), claims('jpeg', 'jpg'), claims('jpeg', 'png')]).toEqual([true, true, false])
})
