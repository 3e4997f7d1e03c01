import { INDUSTRY_DIVISIONS, INDUSTRY_SECTIONS, industryLabel, industryOf, parseIndustryCode } from './industries'
import { isRefusal } from '../shared/pure/refusal'

const parsed = (text: string): string => {
  const answer = parseIndustryCode(text)
  return isRefusal(answer) ? answer.code : answer
}

test('20 sections and 97 divisions, as in the standard', () => {
  expect(Object.keys(INDUSTRY_SECTIONS).join('')).toBe('ABCDEFGHIJKLMNOPQRST')
  expect(INDUSTRY_DIVISIONS).toHaveLength(97)
  expect(new Set(INDUSTRY_DIVISIONS.map(({ name }) => name)).size).toBe(97)
  const names = Object.fromEntries(INDUSTRY_DIVISIONS.map(({ code, name }) => [code, name]))
  expect(names).toMatchObject({
    A01: '农业',
    A05: '农、林、牧、渔专业及辅助性活动',
    B06: '煤炭开采和洗选业',
    B12: '其他采矿业',
    C13: '农副食品加工业',
    C25: '石油、煤炭及其他燃料加工业',
    C34: '通用设备制造业',
    C39: '计算机、通信和其他电子设备制造业',
    C43: '金属制品、机械和设备修理业',
    D44: '电力、热力生产和供应业',
    E50: '建筑装饰、装修和其他建筑业',
    F52: '零售业',
    G58: '多式联运和运输代理业',
    G60: '邮政业',
    H62: '餐饮业',
    I65: '软件和信息技术服务业',
    J69: '其他金融业',
    K70: '房地产业',
    L72: '商务服务业',
    M75: '科技推广和应用服务业',
    N79: '土地管理业',
    O82: '其他服务业',
    P83: '教育',
    Q85: '社会工作',
    R90: '娱乐业',
    S96: '基层群众自治组织及其他组织',
    T97: '国际组织',
  })
})

test('codes and names as people write them', () => {
  for (const text of ['C34', '34', ' c 34', 'Ｃ３４', '通用设备制造业', 'C34 通用设备制造业', '34通用设备制造业'])
    expect(parsed(text)).toBe('C34')
  expect(['C3411', '3411', 'C341', 'c3411 金属切削机床制造'].map(parsed)).toEqual(['C3411', 'C3411', 'C341', 'C3411'])
  expect(parsed('农林牧渔专业及辅助性活动')).toBe('A05')
  for (const { code, number, name } of INDUSTRY_DIVISIONS) expect([parsed(number), parsed(name)]).toEqual([code, code])
})

test('a wrong section, an unknown or too coarse industry is refused', () => {
  expect(parseIndustryCode('D34')).toMatchObject({
    code: 'industry-section-mismatch',
    values: { division: '34', section: 'C' },
  })
  for (const text of [
    'C',
    '制造业',
    '1',
    'C1',
    '98',
    '00',
    'C34111',
    'U34',
    '',
    'constructor',
    'C34 纺织业',
    '3.4',
    '-34',
  ])
    expect(parsed(text)).toBe('industry-unknown')
})

test('an unknown industry is named in short', () => {
  const answer = parseIndustryCode(` ${'业'.repeat(50)} `)
  expect(answer).toMatchObject({ code: 'industry-unknown', values: { value: '业'.repeat(40) } })
})

test('labels', () => {
  expect(industryLabel('C3411')).toBe('C3411 通用设备制造业')
  expect(industryLabel('X99')).toBe('X99')
  expect(industryOf('D34')).toBeUndefined()
  expect(industryOf('C34')?.name).toBe('通用设备制造业')
})

test('only a canonical code of two to four digits has a division', () => {
  expect(['C34', 'C341', 'C3411'].map((code) => industryOf(code)?.name)).toEqual(Array(3).fill('通用设备制造业'))
  for (const code of ['C34111', 'C34X', 'C34 ', 'c34', 'D34', 'C3', 'C99', 'C', '34', ''])
    expect([code, industryOf(code), industryLabel(code)]).toEqual([code, undefined, code])
})
