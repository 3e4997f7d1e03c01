import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const ROOT = join(__dirname, '../..')
/** Plugins in dependency order, and the types of `src/api` that a plugin lists as its own. */
export const { ORDER, apiTypesOf } = jest.requireActual<{
  ORDER: readonly string[]
  apiTypesOf: (plugin: string) => string[]
}>('../../scripts/lint/zones.cjs')

/** The owning plugin of each type in `src/api`: the one whose `server/content-types/index.ts` lists its schema. */
export const API_OWNERS: Readonly<Record<string, string>> = Object.fromEntries(
  ORDER.flatMap((plugin) => apiTypesOf(plugin).map((type) => [type, plugin])),
)

export interface Place {
  /** `kernel`, `policy`, `demo`, `app` or the name of a plugin. */
  owner: string
  part: 'pure' | 'contract' | 'contract-server' | 'domain' | 'server' | 'types' | 'admin' | 'upgrades' | 'other'
}

/** Owner and layer of a file, by its path below `src`. */
export function placeOf(file: string): Place {
  const [top = '', second = '', third = '', fourth = ''] = file.split('/')
  if (top === 'shared') return { owner: 'kernel', part: second === 'pure' ? 'pure' : (second as 'server' | 'admin') }
  if (top === 'policy') return { owner: 'policy', part: 'pure' }
  if (top === 'demo') return { owner: 'demo', part: 'server' }
  if (top === 'api') return { owner: API_OWNERS[second] ?? second, part: 'types' }
  if (top !== 'plugins') return { owner: 'app', part: 'other' }
  if (/^contract(-server)?\.ts$/.test(third)) return { owner: second, part: third.slice(0, -3) as Place['part'] }
  if (third === 'server' && fourth === 'content-types') return { owner: second, part: 'types' }
  return { owner: second, part: third as Place['part'] }
}

export interface Import {
  from: string
  to: string
  /** Of types only: gone when compiled. */
  typeOnly?: true
}

let allSources: readonly string[] | undefined

/** Source files of the product, below `src`, tests apart. */
export const sources = (): readonly string[] =>
  (allSources ??= readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .sort())

const SPECIFIER = /(?:(?:import|export)\s+(type)\b[^']*)?(?:from|import|require\.resolve|require)\s*\(?\s*'(\.[^']*)'/g
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx', '', '.json']

let allImports: readonly Import[] | undefined

/** Every import of one source file by another. */
export const imports = (): readonly Import[] => (allImports ??= sources().flatMap(importsOf))

const importsOf = (from: string): Import[] =>
  [...readFileSync(join(ROOT, 'src', from), 'utf8').matchAll(SPECIFIER)].flatMap(([, type, specifier = '']) => {
    const to = resolve(from, specifier.replace(/\.js$/, ''))
    return to ? [{ from, to, ...(type ? { typeOnly: true } : {}) }] : []
  })

function resolve(from: string, specifier: string): string | undefined {
  const base = normalize(join(dirname(from), specifier))
  return ENDINGS.map((ending) => base + ending).find(
    (file) => /\.\w+$/.test(file) && existsSync(join(ROOT, 'src', file)),
  )
}
