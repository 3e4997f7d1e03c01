import { citiesOf, cityByCode, cityOfDivision, DIVISIONS_SOURCE, findCity, PROVINCES } from './divisions'
import { isRefusal, sentenceOf } from '../shared/pure/refusal'

const SHANDONG = '370000'
const found = (text: string, province = SHANDONG): string => {
  const answer = findCity(text, province)
  return isRefusal(answer) ? answer.code : answer.code
}

test('Shandong has its 16 cities, all with an English name', () => {
  const cities = citiesOf(SHANDONG)
  expect(cities.map(({ name }) => name).join(' ')).toBe(
    '济南市 青岛市 淄博市 枣庄市 东营市 烟台市 潍坊市 济宁市 泰安市 威海市 日照市 临沂市 德州市 聊城市 滨州市 菏泽市',
  )
  expect(cities.filter(({ nameEn }) => !nameEn)).toEqual([])
})

test('every mainland province has cities; codes are unique and belong to their province; no placeholders', () => {
  expect(PROVINCES).toHaveLength(31)
  const all = PROVINCES.flatMap(({ code }) => citiesOf(code))
  expect(all).toHaveLength(333 + 4)
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
  for (const { code, name, provinceCode } of all) {
    expect(code).toMatch(/^\d{4}00$/)
    expect(code.slice(0, 2)).toBe(provinceCode.slice(0, 2))
    expect(name).not.toMatch(/^县$|市辖区|直辖/)
  }
  for (const code of ['419000', '429000', '469000', '659000', '110100', '500200'])
    expect(cityByCode(code)).toBeUndefined()
  expect(DIVISIONS_SOURCE.validOn).toBe('2023-06-30')
})

test.each([
  '济南',
  '济南市',
  ' 济 南市\u3000',
  '山东省济南市',
  '山东济南',
  '济南市历下区',
  '山东省济南市历下区经十路1号',
  'Jinan',
  'JINAN city',
  '370100',
  '３７０１００',
  '3701',
  '370102',
  '371202',
  '371200',
])('%s is Jinan', (text) => {
  expect(found(text)).toBe('370100')
})

test('unknown, foreign or ambiguous cities are refused, quoting the value', () => {
  expect(found('南京市')).toBe('city-unknown')
  expect(found('320100')).toBe('city-outside-province')
  expect(found('济南、青岛')).toBe('city-unknown')
  expect(found('济南市、青岛市')).toBe('city-ambiguous')
  for (const text of ['原济南市', '历下区，济南市', '江苏省济南市']) expect(found(text)).toBe('city-unknown')
  for (const text of [
    '',
    '370000',
    '37',
    '37010',
    '3701001',
    '379900',
    '山东',
    '山东省',
    '市',
    '历下区',
    'constructor',
    '济',
  ])
    expect(found(text)).toBe('city-unknown')
  expect(found('济南', '999999')).toBe('province-unknown')
  const answer = findCity('南京市', SHANDONG)
  expect(isRefusal(answer) && sentenceOf(answer)).toBe('“南京市”不是山东省的市（地级行政区）名称或代码')
})

test('every city of the country is found by its name, its code and its short name', () => {
  for (const { code } of PROVINCES)
    for (const city of citiesOf(code)) {
      expect(found(city.name, code)).toBe(city.code)
      expect(found(city.code, code)).toBe(city.code)
      expect(found(city.name.replace(/(市|地区|盟)$/, ''), code)).toBe(city.code)
    }
  expect([
    found('延边州', '220000'),
    found('吉林', '220000'),
    found('湘西', '430000'),
    found('海南州', '630000'),
  ]).toEqual(['222400', '220200', '433100', '632500'])
  expect([found('克孜勒苏', '650000'), found('阿坝州', '510000'), found('巴音郭楞', '650000')]).toEqual([
    '653000',
    '513200',
    '652800',
  ])
  expect(found('海南', '460000')).toBe('city-unknown')
})

test('a municipality is one bureau, and its districts belong to it', () => {
  expect(citiesOf('110000')).toEqual([{ code: '110000', name: '北京市', nameEn: 'Beijing', provinceCode: '110000' }])
  expect([
    found('110105', '110000'),
    found('500241', '500000'),
    found('北京市', '110000'),
    found('1101', '110000'),
  ]).toEqual(['110000', '500000', '110000', '110000'])
})

test('a division without a city bureau has no city', () => {
  expect(cityOfDivision('419001')).toBeUndefined()
  expect(found('419001', '410000')).toBe('city-unknown')
  expect(cityOfDivision('371328')?.code).toBe('371300')
  for (const code of ['', '3701', '37010', '3701020', '3701x2', ' 370102', '370102\n'])
    expect([code, cityOfDivision(code)]).toEqual([code, undefined])
  expect(cityOfDivision('370000')).toBeUndefined()
})
