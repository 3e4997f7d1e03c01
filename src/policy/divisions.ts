import { clip } from '../shared/pure/brief'
import { DIVISIONS, DIVISIONS_SOURCE } from './divisions-data'
import { defineRefusals, type Refusal } from '../shared/pure/refusal'
import { foldText } from '../shared/pure/text'

export { DIVISIONS_SOURCE }

export const refuse = defineRefusals({
  'city-unknown': {
    status: 400,
    zh: '“{value}”不是{province}的市（地级行政区）名称或代码',
    en: '"{value}" is no city (prefecture-level division) of {province}, by name or code',
  },
  'city-outside-province': {
    status: 400,
    zh: '“{value}”不属于{province}',
    en: '"{value}" does not belong to {province}',
  },
  'city-ambiguous': {
    status: 400,
    zh: '“{value}”可能是{names}，请写明一个市',
    en: '"{value}" may be any of {names}; name one city',
  },
  'province-unknown': {
    status: 400,
    zh: '“{value}”不是省级行政区代码',
    en: '"{value}" is no province code',
  },
})

export interface City {
  /** GB/T 2260, six digits, ends in 00. */
  code: string
  name: string
  /** Only where known (Shandong). */
  nameEn?: string
  provinceCode: string
}

export interface Province {
  /** GB/T 2260, six digits, ends in 0000. */
  code: string
  name: string
}

const ENGLISH: Readonly<Record<string, string>> = {
  '370100': 'Jinan',
  '370200': 'Qingdao',
  '370300': 'Zibo',
  '370400': 'Zaozhuang',
  '370500': 'Dongying',
  '370600': 'Yantai',
  '370700': 'Weifang',
  '370800': 'Jining',
  '370900': "Tai'an",
  '371000': 'Weihai',
  '371100': 'Rizhao',
  '371300': 'Linyi',
  '371400': 'Dezhou',
  '371500': 'Liaocheng',
  '371600': 'Binzhou',
  '371700': 'Heze',
  '110000': 'Beijing',
  '120000': 'Tianjin',
  '310000': 'Shanghai',
  '500000': 'Chongqing',
}

/** Laiwu became part of Jinan in January 2019; credit codes issued before keep its division. */
const MERGED: Readonly<Record<string, string>> = { '371200': '370100' }

export const PROVINCES: readonly Province[] = DIVISIONS.map(({ code, name }) => ({ code, name }))

/*
 * The four municipalities have no prefecture level: their rows 市辖区 and 县 are placeholders, and their districts are
 * county-level. As the policy's 各市工业和信息化局 has no counterpart there, the municipality itself is the one bureau, under
 * its own code (110000); 110100 and 500200 map to it.
 */
const CITIES: readonly City[] = DIVISIONS.flatMap((province): City[] => {
  const row = (code: string, name: string): City => {
    const nameEn = ENGLISH[code]
    return { code, name, provinceCode: province.code, ...(nameEn && { nameEn }) }
  }
  if (province.cities === '') return [row(province.code, province.name)]
  return province.cities.split(', ').map((text) => row(`${text.slice(0, 4)}00`, text.slice(5)))
})

const BY_CODE: ReadonlyMap<string, City> = new Map(CITIES.map((city) => [city.code, city]))

/**
 * The city bureaus of a province (各市工业和信息化局, §1(2)), by code.
 * @param provinceCode six digits; empty result for an unknown one.
 */
export function citiesOf(provinceCode: string): readonly City[] {
  return CITIES.filter((city) => city.provinceCode === provinceCode)
}

/** A city by its exact code, in any province; undefined for codes without a bureau (4190, 6590, districts). */
export const cityByCode = (code: string): City | undefined => BY_CODE.get(code)

/**
 * The city that contains a city or district code: `370102` -> 370100, `110105` -> 110000. The district itself is not
 * checked. Undefined for provinces and for divisions without a city bureau (419001 济源).
 */
export function cityOfDivision(code: string): City | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const prefecture = `${code.slice(0, 4)}00`
  const municipality = `${code.slice(0, 2)}0000`
  return BY_CODE.get(MERGED[prefecture] ?? prefecture) ?? BY_CODE.get(municipality)
}

/**
 * Finds a city by name or code.
 * @param textOrCode `济南`, `济南市`, `山东省济南市历下区`, `Jinan`, `370100`, `3701`, `370102`; full-width characters and spaces are
 * normalised.
 * @param provinceCode six digits; names are searched in that province only (吉林 is a city of 220000, 海南 a prefecture of
 * 630000).
 * Refusals: province-unknown, city-outside-province (a code of another province), city-unknown, city-ambiguous.
 */
export function findCity(textOrCode: string, provinceCode: string): City | Refusal {
  const province = PROVINCES.find(({ code }) => code === provinceCode)
  if (!province) return refuse('province-unknown', { value: provinceCode })
  const text = foldText(textOrCode).replace(/ /g, '')
  const values = { value: clip(textOrCode.trim(), 40), province: province.name }
  if (/^\d+$/.test(text)) return findByCode(text, province, values)
  const found = findByName(text, province)
  if (found.length > 1) return refuse('city-ambiguous', { ...values, names: found.map(({ name }) => name) })
  return found[0] ?? refuse('city-unknown', values)
}

function findByCode(code: string, province: Province, values: Record<string, string>): City | Refusal {
  const city = /^\d{4}$|^\d{6}$/.test(code) ? cityOfDivision(code.padEnd(6, '0')) : undefined
  if (!city) return refuse('city-unknown', values)
  return city.provinceCode === province.code ? city : refuse('city-outside-province', values)
}

function findByName(text: string, province: Province): City[] {
  const cities = citiesOf(province.code)
  const names = withoutProvince(text, province)
  const exact = cities.filter((city) => names.some((name) => spellings(city).includes(name.toLowerCase())))
  if (exact.length > 0) return exact
  // An address begins with its city; a text with two cities is ambiguous.
  const named = cities.filter(({ name }) => text.includes(name))
  return named.length > 1 ? named : named.filter(({ name }) => names.some((rest) => rest.startsWith(name)))
}

function withoutProvince(text: string, province: Province): string[] {
  const short = shortProvince(province.name)
  const prefixes = [province.name, `${short}省`, short].filter((prefix) => text.startsWith(prefix))
  return [text, ...prefixes.map((prefix) => text.slice(prefix.length))]
}

const shortProvince = (name: string): string =>
  name.startsWith('内蒙古') ? '内蒙古' : name.replace(/(壮族|回族|维吾尔)?自治区$|省$|市$/, '')

const PEOPLES =
  '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克'
const AUTONOMOUS = new RegExp(`(${PEOPLES})+自治州$`)

/** `延边朝鲜族自治州` is also written 延边州 and 延边. */
function spellings({ name, nameEn }: City): string[] {
  const short = name.replace(/(市|地区|盟)$/, '').replace(AUTONOMOUS, '')
  const all = name.endsWith('自治州') ? [name, short, `${short}州`] : [name, short]
  return nameEn ? [...all, nameEn.toLowerCase(), `${nameEn.toLowerCase()}city`] : all
}
