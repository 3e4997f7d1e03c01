import { FIRST_FORM, itemOf } from '../../forms/contract'
import type { Answer } from './answer-shape'
import { answerWords } from './answer-words'

const titles = new Map([['case-1', '数控改造']])
const words = (code: string, answer: Answer, blind = false) =>
  answerWords(itemOf(FIRST_FORM, code)!.item.check, answer, titles, blind)

const entries = [{ number: 'N1', issuer: '认可机构', holder: '张三', validUntilOn: '2027-01-01', file: 'f1' }]
test('[R32] a certificate of the staff is shown without its holder in a blind review, its file never by its id', () => {
  expect(words('6.2.certificates', { entries })).toEqual([
    {
      zh: '证书编号：N1，发证机构：认可机构，持证人：张三，有效期至：2027-01-01',
      en: 'Number: N1, Issuer: 认可机构, Holder: 张三, Valid until: 2027-01-01',
    },
  ])
  expect(words('6.2.certificates', { entries }, true).map(({ zh }) => zh)).toEqual([
    '证书编号：N1，发证机构：认可机构，有效期至：2027-01-01',
  ])
})

test('[R32] an enterprise served is withheld with its code, its proof is not named by its id', () => {
  const served = { creditCode: 'CODE', name: '乙厂', proof: 'p1', proofSignedOn: '2026-01-01' }
  const shown = (blind: boolean) => words('1.4.references', { entries: [served] }, blind).map(({ zh }) => zh)
  expect(shown(false)).toEqual(['统一社会信用代码：CODE，企业名称：乙厂，签章日期：2026-01-01'])
  expect(shown(true)).toEqual(['签章日期：2026-01-01'])
  const named = { creditCode: served.creditCode, name: served.name, proof: served.proof }
  expect(words('1.4.references', { entries: [named] }, true)).toEqual([
    { zh: '（匿名评审不显示）', en: '(not shown in a blind review)' },
  ])
})

test('a case is shown by its title, a team by its name, what is not answered not at all', () => {
  expect(words('4.3.cases', { entries: [{ caseStudy: 'case-1' }] }).map(({ zh }) => zh)).toEqual(['案例：数控改造'])
  expect(words('3.2.teams', { persons: { technical: 3, operations: 0 } })).toEqual([
    { zh: '技术团队3人', en: 'technical team: 3' },
    { zh: '运营团队0人', en: 'operations team: 0' },
  ])
  for (const code of ['5.4.department', '1.2.certificate', '7.3.diagnosis-events', '3.2.teams', '4.1.matrix'])
    expect([code, words(code, {})]).toEqual([code, []])
})
