import { declaredRefusals } from '../../src/shared/pure/refusal'
import { STRAPI_SENTENCES } from '../../src/shared/pure/strapi-sentences'
import { importSource } from '../harness/tables'
import { refusalCodes } from '../house/refusals'

const { declared, given, compared } = refusalCodes()
/** Said by Strapi, told by us: their table is their use. */
const STRAPIS = new Set(STRAPI_SENTENCES.map(({ code }) => code))

test('every code is declared once, by one owner', () => {
  const files = new Map<string, string[]>()
  for (const { code, owner, file } of declared) files.set(code, [...(files.get(code) ?? []), `${owner}: ${file}`])
  expect(files.size).toBeGreaterThan(400)
  expect([...files].filter(([code, by]) => by.length + Number(STRAPIS.has(code) && !isGeneral(by)) > 1)).toEqual([])
})

const isGeneral = (by: readonly string[]): boolean => by.join() === 'kernel: shared/pure/general-refusals.ts'

test('every declared code is used', () => {
  expect(declared.filter(({ code }) => !given.has(code) && !STRAPIS.has(code))).toEqual([])
})

test('no code is asked about that nobody declares', () => {
  const codes = new Set([...declared.map(({ code }) => code), ...STRAPIS])
  expect(compared.length).toBeGreaterThan(10)
  expect(compared.filter(({ code }) => !codes.has(code))).toEqual([])
})

test('each has its sentence in Chinese and in English, and what is declared in the source is what runs', async () => {
  for (const file of new Set(declared.map((one) => one.file))) await importSource(file)
  const running = declaredRefusals()
  expect([...running.keys()].sort()).toEqual([...new Set([...declared.map(({ code }) => code), ...STRAPIS])].sort())
  const HAN = /\p{Script=Han}/u
  expect([...running].filter(([, { zh, en }]) => !HAN.test(zh) || !/^\P{Script=Han}*[a-z]{2}/u.test(en))).toEqual([])
})
