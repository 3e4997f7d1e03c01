import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(__dirname, '../../src')
const files = (readdirSync(SRC, { recursive: true }) as string[]).filter(
  // File parsers check syntax, not user input.
  (file) =>
    /\.ts$/.test(file) && !/\.test\.ts$|\/admin\/|^admin\/|files\/server\/|imports\/server\/tables\//.test(file),
)

/** Matching lines, as `file: line`. */
const linesWith = (pattern: RegExp, allowed: readonly string[]): string[] =>
  files
    .filter((file) => !allowed.includes(file))
    .flatMap((file) =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line) && !/^\s*(\/\/|\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )

test('there is one grammar of mail addresses', () => {
  const masks = ['shared/pure/log-line.ts']
  // Takes the domain of the configured sender.
  const sender = ['plugins/notices/server/mail/sender.ts']
  // An @ within a character class does not parse an address.
  const regular = /\/(?:\[(?:\\.|[^\]])*\]|[^/'"`\s[])*@(?:\[(?:\\.|[^\]])*\]|[^/'"`[])*\/[a-z]*[.,)]/
  expect(linesWith(regular, [...masks, ...sender])).toEqual([])
  expect(linesWith(/\.email\(/, [])).toEqual([])
})

test('there is one way to send mail', () => {
  expect(linesWith(/plugin\('email'\)\.service/, ['shared/server/process/mail.ts'])).toEqual([])
})

test('one function defines blank text', () => {
  expect(linesWith(/trim\(\) [!=]== ''|!\w[\w.?()]*trim\(\)|trim\(\) \?[^?]/, ['shared/pure/text.ts'])).toEqual([])
})
