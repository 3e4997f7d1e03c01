import { posix } from 'node:path'
import { API_OWNERS, sources } from '../house/imports'
import { refusedByLinter } from '../house/linted'
import { faultOf } from '../house/rules'

/** Three plugins that have every part, in their order. */
const PLUGINS = { earlier: 'organisations', own: 'catalogue', later: 'filing' }
const PLACES = Object.keys(PLUGINS) as (keyof typeof PLUGINS)[]
const PARTS = ['domain', 'contract', 'contract-server', 'types', 'api', 'server', 'admin'] as const
const BESIDE = {
  pure: 'shared/pure/text.ts',
  'kernel-server': 'shared/server/flows/act.ts',
  'kernel-admin': 'shared/admin/act.ts',
  policy: 'policy/categories.ts',
  demo: 'demo/demo.ts',
  frame: 'admin/theme.ts',
  upgrades: 'upgrades/index.ts',
  app: 'index.ts',
}

/** Restated by hand: what each part of `own`, and each part beside the plugins, may import. Nothing else. */
const MAY: Record<string, string> = {
  'own domain': 'own domain, own contract, earlier contract, pure, policy',
  'own types': 'own domain, own contract, own types, own api, earlier contract, pure, policy',
  'own api': 'own domain, own contract, own types, own api, earlier contract, pure, policy',
  'own contract': 'own domain, earlier contract, pure, kernel-server, policy',
  'own contract-server':
    'own domain, own contract, own server, earlier contract, earlier contract-server, pure, kernel-server, policy',
  'own server':
    'own domain, own contract, own contract-server, own types, own api, own server, earlier contract, earlier contract-server, pure, kernel-server, policy',
  'own admin': 'own domain, own contract, own types, own api, own admin, earlier contract, pure, kernel-admin, policy',
  pure: 'pure',
  'kernel-server': 'pure, kernel-server',
  'kernel-admin': 'pure, kernel-admin',
  policy: 'pure, policy',
  demo: `pure, kernel-server, policy, demo, ${every('domain', 'contract', 'contract-server')}`,
  frame: 'pure, kernel-admin, frame',
  upgrades: 'pure, kernel-server, upgrades',
  app: `pure, kernel-server, policy, demo, upgrades, ${every('domain', 'contract', 'contract-server', 'types', 'api', 'server')}`,
}

function every(...parts: (typeof PARTS)[number][]): string {
  return PLACES.flatMap((place) => parts.map((part) => `${place} ${part}`)).join(', ')
}

const folderOf = (plugin: string, part: (typeof PARTS)[number]): RegExp => {
  const api = Object.entries(API_OWNERS).find(([, owner]) => owner === plugin)?.[0]
  if (part === 'api') return new RegExp(`^api/${api}/`)
  if (part === 'types') return new RegExp(`^plugins/${plugin}/server/content-types/`)
  return new RegExp(`^plugins/${plugin}/${part}(\\.ts$|/(?!content-types/))`)
}

/** A file of each part. */
const files = new Map<string, string>(Object.entries(BESIDE))
for (const place of PLACES)
  for (const part of PARTS) {
    const file = sources().find((one) => folderOf(PLUGINS[place], part).test(one))
    if (!file) throw new Error(`${PLUGINS[place]} has no ${part}`)
    files.set(`${place} ${part}`, file)
  }

/** Each part with all others: whether it may import them. */
const CASES = Object.entries(MAY).map(([from, may]) => {
  const others = [...files].filter(([to]) => to !== from).map(([to, file]) => ({ to, file }))
  const allowed = new Set(may.split(', '))
  return { from, file: files.get(from) as string, others, refused: others.filter(({ to }) => !allowed.has(to)) }
})

const specifierOf = (from: string, to: string): string => {
  const way = posix.relative(posix.dirname(from), to)
  return way.startsWith('.') ? way : `./${way}`
}
const lineOf = (from: string, to: string): string => `import '${specifierOf(from, to)}'`

test('each kind of part is asked about, and each name is one', () => {
  expect(Object.keys(MAY).sort()).toEqual([...PARTS.map((part) => `own ${part}`), ...Object.keys(BESIDE)].sort())
  expect(Object.values(MAY).flatMap((may) => may.split(', ').filter((to) => !files.has(to)))).toEqual([])
  expect(CASES.flatMap(({ refused }) => refused).length).toBeGreaterThan(250)
})

test.each(CASES)('$from imports what it may, and nothing else', ({ file: from, others, refused }) => {
  const found = others.filter(({ file: to }) => faultOf({ from, to }))
  expect(found.map(({ to }) => to)).toEqual(refused.map(({ to }) => to))
})

test('the linter refuses the same', () => {
  const found = refusedByLinter(
    CASES.map(({ file, others }) => ({ file, lines: others.map((other) => lineOf(file, other.file)) })),
  )
  expect(found).toEqual(CASES.map(({ file, refused }) => refused.map((other) => lineOf(file, other.file))))
})

test('the linter refuses however a file is imported', () => {
  const [file, to] = ['plugins/catalogue/domain/listing-flow.ts', 'plugins/filing/contract']
  const from = `'${specifierOf(file, to)}'`
  const lines = [
    `import x from ${from}`,
    `import type { X } from ${from}`,
    `import { type Y } from ${from}`,
    `export * from ${from}`,
    `export type { Z } from ${from}`,
    `export const late = import(${from})`,
    `export const old = require(${from})`,
  ]
  expect(refusedByLinter([{ file, lines }])).toEqual([lines])
})

test('a file in no zone imports nothing', () => {
  expect(faultOf({ from: 'plugins/pool/services/x.ts', to: 'shared/pure/text.ts' })).toEqual(expect.any(String))
  expect(faultOf({ from: 'helpers.ts', to: 'shared/pure/text.ts' })).toEqual(expect.any(String))
})
