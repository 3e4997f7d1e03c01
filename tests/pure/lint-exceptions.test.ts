import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Exceptions {
  /** `as unknown as` per file. */
  casts: Record<string, number>
  /** Lines of functions of more than 40, per file. */
  longFunctions: Record<string, Record<string, number>>
}

const ROOT = path.join(__dirname, '../..')
const exceptions = JSON.parse(readFileSync(path.join(ROOT, 'scripts/lint/exceptions.json'), 'utf8')) as Exceptions
const measure = path.join(ROOT, 'scripts/lint/measure.mjs')
const found = JSON.parse(execFileSync(process.execPath, [measure], { encoding: 'utf8' })) as Exceptions
/** The only files that may say of a value what the compiler cannot know. */
const EDGE = ['src/shared/admin/panel-edge.ts', 'src/shared/server/process/strapi-edge.ts']
const REMEDY = 'run `npm run lint:exceptions`'

test('the exceptions of the linter only shrink: none for a file that needs none, none that grew', () => {
  const stale = Object.entries(exceptions).flatMap(([kind, files]) =>
    Object.keys(files).filter((file) => !found[kind as keyof Exceptions][file]),
  )
  expect([REMEDY, stale]).toEqual([REMEDY, []])
  const casts = Object.entries(exceptions.casts).filter(([file, most]) => (found.casts[file] ?? 0) > most)
  expect(casts).toEqual([])
  const longer = Object.entries(found.longFunctions).flatMap(([file, functions]) =>
    Object.entries(functions).filter(([name, lines]) => lines > (exceptions.longFunctions[file]?.[name] ?? 40)),
  )
  expect(longer).toEqual([])
})

test('only the edge to Strapi casts by unknown', () => {
  expect(Object.keys(exceptions.casts)).toEqual(EDGE)
})
