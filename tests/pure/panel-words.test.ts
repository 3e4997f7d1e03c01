import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import order from '../../src/plugins/order.json'

const SRC = join(__dirname, '../../src')
const KERNEL = 'shared/admin'
/** Folders of pages, each with its own `translations`. */
const FOLDERS = [...order.map((name) => `plugins/${name}/admin`), KERNEL]

const textsOf = (folder: string, language: string): string[] => {
  const file = join(SRC, folder, 'translations', `${language}.json`)
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object) : []
}

const pages = FOLDERS.filter((folder) => existsSync(join(SRC, folder))).flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ folder, file: join(folder, file), code: readFileSync(join(SRC, folder, file), 'utf8') })),
)

test('a page uses the texts of its own plugin', () => {
  const foreign = pages.flatMap(({ folder, file, code }) =>
    [...code.matchAll(/(?<!function )useWords\(([^)]*)\)/g)]
      .filter(([, owner]) => owner !== (folder === KERNEL ? 'KERNEL' : `'${folder.split('/')[1]}'`))
      .map(([, owner = '']) => `${file}: ${owner}`),
  )
  expect(foreign).toEqual([])
})

test('every text that a page uses exists in both languages', () => {
  const missing = pages.flatMap(({ folder, file, code }) =>
    [...code.matchAll(/(?<![\w.])(?:words\.)?t\('([\w.-]+)'/g)].flatMap(([, key = '']) =>
      ['zh-Hans', 'en']
        .filter((language) => !textsOf(folder, language).includes(key))
        .map((language) => `${file}: ${key} (${language})`),
    ),
  )
  expect(pages.length).toBeGreaterThan(100)
  expect(missing).toEqual([])
})

test('composed text keys match existing texts, in both languages', () => {
  const missing = pages.flatMap(({ folder, file, code }) =>
    [...code.matchAll(/(?<![\w.])(?:words\.)?t\(`([\w.-]+)\$\{/g)].flatMap(([, start = '']) =>
      ['zh-Hans', 'en']
        .filter((language) => !textsOf(folder, language).some((key) => key.startsWith(start)))
        .map((language) => `${file}: ${start}… (${language})`),
    ),
  )
  expect(missing).toEqual([])
})

test('the page of roles names every plugin in Chinese', () => {
  const unnamed = order.filter((name) => {
    const entry = readFileSync(join(SRC, 'plugins', name, 'admin/index.tsx'), 'utf8')
    return !new RegExp(`registerPlugin\\(app, '${name}', '\\p{Script=Han}+'\\)`, 'u').test(entry)
  })
  expect(unnamed).toEqual([])
})
