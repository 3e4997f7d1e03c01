import { posix } from 'node:path'
import type { Import } from './imports'

interface Zone {
  target: string
  from: string
  except: readonly string[]
  message: string
}
const { ZONES } = jest.requireActual<{ ZONES: readonly Zone[] }>('../../scripts/lint/zones.cjs')

/**
 * Why an import is not allowed; undefined if it is. Applies the linter's zones, also to what the linter does not see:
 * `require.resolve`, types by `import('…')`, and files in no zone.
 */
export function faultOf({ from, to }: Import): string | undefined {
  const zones = ZONES.filter(({ target }) => isIn(from, target))
  if (!zones.length) return 'no rule says what it may import'
  return zones.find((zone) => isIn(to, zone.from) && !zone.except.some((path) => isIn(to, posix.join(zone.from, path))))
    ?.message
}

const isIn = (file: string, path: string): boolean => path === '.' || file === path || file.startsWith(`${path}/`)
