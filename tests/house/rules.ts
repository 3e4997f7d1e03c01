import { ORDER, placeOf, type Import, type Place } from './imports'

const KERNEL_BELOW: Readonly<Record<string, readonly string[]>> = {
  pure: ['pure'],
  domain: ['pure'],
  types: ['pure'],
  contract: ['pure', 'server'],
  'contract-server': ['pure', 'server'],
  server: ['pure', 'server'],
  admin: ['pure', 'admin'],
}
const OWN: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'contract'],
  types: ['domain', 'contract', 'types'],
  contract: ['domain'],
  'contract-server': ['contract', 'domain', 'server'],
  server: ['domain', 'contract', 'contract-server', 'types', 'server'],
  admin: ['domain', 'contract', 'types', 'admin'],
}

/**
 * Why an import is not allowed; undefined if it is. Imports go through contracts and to earlier plugins only; the panel
 * imports no server code, a domain is pure, and kernel and policy import no plugin.
 */
export function faultOf({ from, to }: Import): string | undefined {
  const [a, b] = [placeOf(from), placeOf(to)]
  if (a.owner === 'app' || a.owner === 'demo') return undefined
  if (b.owner === 'app' || b.owner === 'demo') return 'nobody imports the app or the demo'
  if (a.owner === 'kernel') return kernel(a, b)
  if (a.owner === 'policy') return b.owner === 'policy' || b.part === 'pure' ? undefined : 'the policy is pure data'
  if (b.owner === 'kernel') return KERNEL_BELOW[a.part]?.includes(b.part) ? undefined : `${a.part} imports ${b.part}`
  if (b.owner === 'policy') return undefined
  if (a.owner === b.owner) return OWN[a.part]?.includes(b.part) ? undefined : `${a.part} imports ${b.part}`
  return between(a, b)
}

function kernel(a: Place, b: Place): string | undefined {
  if (b.owner !== 'kernel') return 'the kernel knows nobody'
  return b.part === 'pure' || a.part === b.part ? undefined : `${a.part} imports ${b.part}`
}

/** Plugins that subscribe to everything and are imported by none. */
const LISTENERS = ['notices', 'audit']

function between(a: Place, b: Place): string | undefined {
  if (ORDER.indexOf(a.owner) < ORDER.indexOf(b.owner)) return 'points up'
  if (LISTENERS.includes(b.owner)) return 'listens to all and is imported by none'
  // Contracts are open to all, their server part to servers only.
  if (b.part === 'contract-server' && /server$/.test(a.part)) return undefined
  return b.part === 'contract' ? undefined : 'passes the contract'
}
