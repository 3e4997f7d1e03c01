import { CATEGORIES, CATEGORY_CODES, categoryOf, conditionOf, isCategoryCode, threshold } from './categories'
import { CONDITION_SETTINGS, type ConditionSetting } from './category-form'

const categories = CATEGORY_CODES.map(categoryOf)
const conditions = categories.flatMap((category) => category.conditions)
const items = conditions.flatMap((condition) => condition.items)

test('[R06] seven categories with 5+2+3+3+4+3+3 = 23 conditions, numbered in order', () => {
  expect(categories.map(({ conditions }) => conditions.length)).toEqual([5, 2, 3, 3, 4, 3, 3])
  expect(categories.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  for (const category of categories)
    expect(category.conditions.map(({ code }) => code)).toEqual(
      category.conditions.map((_, i) => `${category.number}.${i + 1}`),
    )
})

test('every category and condition has its clause of the policy, and both languages', () => {
  const numerals = '一二三四五六七'
  for (const category of categories) {
    expect(category.clause).toBe(`一(一)${category.number}`)
    category.conditions.forEach(({ clause }, i) => expect(clause).toBe(`二(${numerals[category.number - 1]})${i + 1}`))
  }
  for (const { zh, en } of [...categories, ...conditions, ...items, ...categories.flatMap(({ scopes }) => scopes)]) {
    expect(zh).toMatch(/[\u4E00-\u9FFF]/)
    expect(en).not.toMatch(/[\u4E00-\u9FFF]/)
    expect(en).not.toBe('')
  }
})

test('item codes are unique and begin with the code of their condition', () => {
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
  for (const condition of conditions)
    for (const item of condition.items) expect(item.code.startsWith(`${condition.code}.`)).toBe(true)
})

test('the kinds of a condition are those of its items', () => {
  const kinds: Record<string, string> = {
    '1.1': 'AE',
    '1.2': 'ADE',
    '1.3': 'D',
    '1.4': 'AD',
    '1.5': 'ADE',
    '2.1': 'DE',
    '2.2': 'AE',
    '3.1': 'ADE',
    '3.2': 'AD',
    '3.3': 'ADE',
    '4.1': 'AD',
    '4.2': 'E',
    '4.3': 'ADE',
    '5.1': 'ADE',
    '5.2': 'AD',
    '5.3': 'AE',
    '5.4': 'AD',
    '6.1': 'DE',
    '6.2': 'AD',
    '6.3': 'AE',
    '7.1': 'AE',
    '7.2': 'ADE',
    '7.3': 'ADE',
  }
  for (const { code, kinds: declared, items } of conditions) {
    expect([code, [...declared].sort().join('')]).toEqual([code, kinds[code]])
    const used = new Set(items.filter(({ later }) => !later).map(({ kind }) => kind))
    expect([code, [...used].sort()]).toEqual([code, [...declared].sort()])
  }
})

test('[R08] every attested item declares its evidence', () => {
  for (const { code, kind, evidence } of items)
    if (kind === 'A') expect([code, evidence?.length ?? 0]).not.toEqual([code, 0])
})

test('every threshold is used, lies within its bounds and names a clause of its condition', () => {
  const used = JSON.stringify(CATEGORIES)
  for (const [name, { default: standard, min, max, clause }] of Object.entries(CONDITION_SETTINGS)) {
    expect(used).toContain(`"${name}"`)
    expect(standard >= min && standard <= max).toBe(true)
    expect(conditionOf(name.split('-')[1] ?? '')?.clause).toBe(clause)
  }
  expect(threshold('condition-1.4-enterprises')).toBe(3)
  expect(threshold('condition-1.4-enterprises', { 'condition-1.4-enterprises': 5 })).toBe(5)
  expect(threshold('condition-1.4-enterprises', { 'condition-1.4-enterprises': 0 })).toBe(3)
  const { min, max } = CONDITION_SETTINGS['condition-1.4-enterprises']
  expect([min, max]).toEqual([1, 50])
  const set = (value: number) => threshold('condition-1.4-enterprises', { 'condition-1.4-enterprises': value })
  expect([set(1), set(50), set(51), set(NaN)]).toEqual([1, 50, 3, 3])
  expect(threshold('condition-6.1-groups' satisfies ConditionSetting)).toBe(1)
})

test('lists that the policy closes with 等 are open', () => {
  const open = categories.flatMap(({ scopes }) => scopes.filter((scope) => scope.open))
  expect(open).toHaveLength(4)
  for (const scope of open) expect(scope.options).toHaveProperty('other')
})

test('look-up', () => {
  expect(conditionOf('7.3')?.category).toBe('producer-service')
  expect(conditionOf('8.1')).toBeUndefined()
  expect([isCategoryCode('network'), isCategoryCode('toString'), isCategoryCode(1)]).toEqual([true, false, false])
})
