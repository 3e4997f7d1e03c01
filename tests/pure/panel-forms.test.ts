/** What the form editor makes of an official's entries, and of refusals. */
import { asItem, EMPTY_ITEM, problemOf, type NewItem } from '../../src/plugins/forms/admin/new-item'
import { sayUnfit } from '../../src/plugins/experts/admin/pages/pickers/say-unfit'
import type { FormCondition } from '../../src/plugins/forms/domain/form'
import type { Words } from '../../src/shared/admin/words'
import { registerWords } from '../../src/plugins/experts/admin/words'
import { INELIGIBILITY_LABELS } from '../../src/plugins/experts/domain/draw'
import { readerOf, typeOf } from '../../src/shared/admin/types'

const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ zh: `选项${n}`, en: n % 2 ? '' : `option ${n}` }))
const blank = { zh: ' ', en: '' }
const item = (values: Partial<NewItem>): NewItem => ({ ...EMPTY_ITEM, zh: '问题', en: 'question', ...values })

test.each<[string, Partial<NewItem>, string | undefined]>([
  ['a file without a kind of evidence', { type: 'file' }, 'problem.evidence'],
  ['a file', { type: 'file', evidence: ['certificate' as never] }, undefined],
  ['a text of no characters', { type: 'text', max: 0 }, 'problem.max'],
  ['a text of one', { type: 'text', max: 1 }, undefined],
  ['a text of 5000', { type: 'text', max: 5000 }, undefined],
  ['a text of 5001', { type: 'text', max: 5001 }, 'problem.max'],
  ['options all blank', { type: 'options', options: [blank, blank] }, 'problem.options'],
  ['one option', { type: 'options', options: options(1) }, undefined],
  ['50 options, and a blank line', { type: 'options', options: [...options(50), blank] }, undefined],
  ['51 options', { type: 'options', options: options(51) }, 'problem.options'],
  ['none to be ticked', { type: 'options', options: options(2), least: 0 }, 'problem.least'],
  ['all to be ticked', { type: 'options', options: options(2), least: 2 }, undefined],
  ['more to be ticked than there are', { type: 'options', options: [...options(2), blank], least: 3 }, 'problem.least'],
  ['no team', { type: 'headcount', options: [blank] }, 'problem.options'],
  ['a team', { type: 'headcount', options: options(1), least: 9 }, undefined],
  ['a judgement', { type: 'judgement' }, undefined],
])('[R08] a new item: %s', (_, values, problem) => expect(problemOf(item(values))).toBe(problem))

describe('[R08] a new item in the shape of the form', () => {
  const condition = (...codes: string[]) =>
    ({ code: '6.1', items: codes.map((code) => ({ code })) }) as unknown as FormCondition

  test('has the first code that the condition does not use', () => {
    expect(asItem(condition(), item({})).code).toBe('6.1.item-1')
    expect(asItem(condition('6.1.item-1', '6.1.item-3'), item({})).code).toBe('6.1.item-2')
    expect(asItem(condition('6.1.a'), item({})).code).toBe('6.1.item-1')
  })

  test('keeps what its check needs and nothing else', () => {
    const common = { code: '6.1.item-1', kind: 'A', zh: '问题', en: 'question' }
    const made = (values: Partial<NewItem>) => asItem(condition(), item({ options: [blank, ...options(1)], ...values }))
    const filled = { 'option-1': { zh: '选项0', en: 'option 0' } }
    expect(made({ type: 'text', max: 80 })).toEqual({ ...common, check: { type: 'text', max: 80 } })
    expect(made({ type: 'options', least: 1 })).toEqual({
      ...common,
      check: { type: 'options', options: filled, least: 1 },
    })
    expect(made({ type: 'headcount' })).toEqual({ ...common, check: { type: 'headcount', teams: filled } })
    expect(made({ type: 'judgement', kind: 'D' })).toEqual({ ...common, kind: 'D', check: { type: 'judgement' } })
    expect(made({ type: 'file', evidence: ['certificate' as never] })).toEqual({
      ...common,
      check: { type: 'file' },
      evidence: ['certificate'],
    })
  })
})

test('[R11] why somebody may not serve, with each party and what connects him with it', () => {
  const words = {
    say: (label: { zh: string }) => label.zh,
    t: (id: string) => ({ 'panels.comma': '、', 'panels.colon': '：' })[id],
  }
  const say = (conflicts: { ground: string; party: string }[]): string =>
    sayUnfit(
      {
        label: { zh: '存在利益关系', en: '' },
        conflicts: conflicts.map(({ ground, party }) => ({ ground: { zh: ground, en: '' }, party })),
      } as never,
      words as unknown as Words,
    )
  expect(say([])).toBe('存在利益关系')
  expect(
    say([
      { ground: '现任职单位', party: '甲公司' },
      { ground: '持股', party: '乙公司' },
    ]),
  ).toBe('存在利益关系：甲公司（现任职单位）、乙公司（持股）')
})

test('[R10] the record of a draw says in words who could not be drawn, and why', () => {
  registerWords()
  const { columns } = typeOf('plugin::experts.panel-draw')?.attributes.ineligible?.pluginOptions ?? {}
  expect(Object.keys(columns ?? {})).toEqual(['expert', 'why'])
  for (const [why, label] of Object.entries(INELIGIBILITY_LABELS)) expect(readerOf('why')?.(why, 'zh')).toBe(label)
})
