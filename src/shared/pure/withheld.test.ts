import { withheld } from './withheld'

test('[R32] names are removed from texts, the longest first; identifiers stay', () => {
  const answer = { documentId: '甲公司', value: [{ zh: '甲公司集团 与 甲公司' }], count: 3, none: null }
  expect(withheld(answer, ['甲公司', '甲公司集团', ' ', '甲', ' 与 '])).toEqual({
    documentId: '甲公司',
    value: [{ zh: '〔×〕 与 〔×〕' }],
    count: 3,
    none: null,
  })
})
