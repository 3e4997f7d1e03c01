import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = join(__dirname, '../../src')
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, file), 'utf8')] as const)

const holding = (pattern: RegExp): string[] =>
  sources
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort()

test.each([
  ['the distance of China from Greenwich', /\b8 \* (3_?600_?000|HOUR)/, ['shared/pure/calendar.ts']],
  ['the end of a day', /(function|const) endOfDay/, ['shared/pure/calendar.ts']],
  ['cutting a value for a sentence', /(function|const) (brief|clip)\b/, ['shared/pure/brief.ts']],
  // Shorter pieces are parts of codes and days. A text cut by `slice` may end in half a character.
  ['cutting a text', /\.slice\(0, (2 \* most|[3-9]\d|\d{3,})\)/, ['shared/pure/brief.ts']],
  ['cutting into characters', /\[\.\.\.[^\]]+\]\.slice\(0/, ['shared/pure/brief.ts']],
  ['an instant from a day of China', /\+08:00`/, ['shared/pure/calendar.ts']],
  ['a form of instants', /Intl\.DateTimeFormat/, []],
  [
    'reading the parameters of a route',
    /(function|const) (paramsOf|idOf) ?[=<(].*Context/,
    ['shared/server/http/request-parts.ts'],
  ],
  [
    'a row that begins with its line of history',
    /insertRows(<\w+>)?\([\s\S]*recordHistory\(|recordHistory\([\s\S]*insertRows(<\w+>)?\(/,
    ['shared/server/flows/create-rows.ts'],
  ],
])('%s is in one place only', (_, pattern, places) => {
  expect(holding(pattern)).toEqual(places)
})
