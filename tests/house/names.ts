import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { API_OWNERS, ORDER, placeOf, ROOT, sources } from './imports'
import { textsOf } from './tables'

const UID = /\b(?:plugin::([a-z]+)\.[a-z-]+|api::([a-z-]+)\.[a-z-]+)/g
const ROUTE = new RegExp(`^/(?:api/)?(${ORDER.join('|')})/`)

/** The plugins whose types or staff routes a text names. */
export const namedIn = (text: string): string[] =>
  [
    ...[...text.matchAll(UID)].map(([, plugin, api]) => plugin ?? API_OWNERS[api ?? ''] ?? ''),
    ROUTE.exec(text)?.[1] ?? '',
  ].filter((plugin) => ORDER.includes(plugin))

/** Who names, in a string, what is a later plugin's; the kernel names nobody's. As `file: text`. */
export function upwardNames(): string[] {
  return sources().flatMap((file) => {
    const { room, part } = placeOf(file)
    // A schema says what its columns name: rows of any plugin.
    if (['app', 'demo', 'policy'].includes(room) || part === 'types' || part === 'upgrades') return []
    const below = room === 'kernel' ? 0 : ORDER.indexOf(room) + 1
    return textsOf(readFileSync(join(ROOT, 'src', file), 'utf8'))
      .filter((text) => namedIn(text).some((plugin) => ORDER.indexOf(plugin) >= below))
      .map((text) => `${file}: ${text.slice(0, 80)}`)
  })
}
