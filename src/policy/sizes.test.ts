import { isSme, maySizeFile, maySizeHavePriority, parseSize, SIZES, type Size } from './sizes'

test('the usual spellings of a size', () => {
  expect(['大型', ' 中型企业 ', '小', '微型', 'Medium', 'ＭＩＣＲＯ'].map(parseSize)).toEqual([
    'large',
    'medium',
    'small',
    'micro',
    'medium',
    'micro',
  ])
  for (const text of ['小微企业', '规上', '', 'constructor', '企业'])
    expect(parseSize(text)).toMatchObject({ ok: false, code: 'size-unknown', values: { value: text } })
})

test('[R22] a non-SME champion may file, unless the setting S07 forbids it', () => {
  expect(maySizeFile('large')).toBe(true)
  expect(maySizeFile('large', { nonSmeMayFile: false })).toMatchObject({ code: 'size-not-sme' })
  for (const size of ['medium', 'small', 'micro'] as const)
    expect(maySizeFile(size, { nonSmeMayFile: false })).toBe(true)
})

test('[R27] only an SME can be marked as priority', () => {
  for (const size of Object.keys(SIZES) as Size[])
    expect(maySizeHavePriority(size)).toEqual(
      isSme(size) ? true : expect.objectContaining({ code: 'priority-sme-only' }),
    )
})
