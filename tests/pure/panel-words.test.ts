import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import order from '../../src/plugins/order.json'

const SRC = join(__dirname, '../../src')
/** Pages of the kernel speak with the desk's words. */
const ROOMS = [...order.map((name) => [name, `plugins/${name}/admin`] as const), ['desk', 'shared/admin'] as const]

const textsOf = (room: string, language: string): string[] => {
  const file = join(SRC, 'plugins', room, 'admin/translations', `${language}.json`)
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object) : []
}

const pages = ROOMS.filter(([, folder]) => existsSync(join(SRC, folder))).flatMap(([room, folder]) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ room, file: join(folder, file), code: readFileSync(join(SRC, folder, file), 'utf8') })),
)

test('every text that a page asks for by its name is there, in both languages', () => {
  const missing = pages.flatMap(({ room, file, code }) =>
    [...code.matchAll(/(?<![\w.])(?:words\.)?t\('([\w.-]+)'/g)].flatMap(([, key = '']) =>
      ['zh-Hans', 'en']
        .filter((language) => !textsOf(room, language).includes(key))
        .map((language) => `${file}: ${key} (${language})`),
    ),
  )
  expect(pages.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('of texts whose name is put together there are some, in both languages', () => {
  const missing = pages.flatMap(({ room, file, code }) =>
    [...code.matchAll(/(?<![\w.])(?:words\.)?t\(`([\w.-]+)\$\{/g)].flatMap(([, start = '']) =>
      ['zh-Hans', 'en']
        .filter((language) => !textsOf(room, language).some((key) => key.startsWith(start)))
        .map((language) => `${file}: ${start}… (${language})`),
    ),
  )
  expect(missing).toEqual([])
})
