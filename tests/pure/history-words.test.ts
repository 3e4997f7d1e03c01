import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, sources } from '../house/imports'
import { importSource } from '../harness/tables'

const serverCode = sources()
  .filter((file) => /(^|\/)server\//.test(file) && !/\.test\.ts$/.test(file))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))

/** Whether server code records an action itself, other than by `act` or in a table of verbs. */
const isRecorded = (action: string): boolean => {
  const written = new RegExp(`(?<!act\\([^\\n]*)'${action}'(?!:)|action: '${action}'`)
  return serverCode.some((text) => written.test(text))
}

test('a word of the history is of an action that a verb records outside flows', async () => {
  const files = sources().filter((file) => /plugins\/\w+\/domain\/history-words\.ts$/.test(file))
  expect(files.length).toBeGreaterThan(3)
  const unused: string[] = []
  for (const file of files) {
    const { HISTORY_WORDS } = (await importSource(file)) as { HISTORY_WORDS: object }
    unused.push(...Object.keys(HISTORY_WORDS).filter((word) => !isRecorded(word)))
  }
  expect(unused).toEqual([])
})
