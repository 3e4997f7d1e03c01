/** The key of a caller for limits by address. */

/**
 * The part of an address that one subscriber has: an IPv4 address, or the /64 of an IPv6 address.
 * @param address from the socket or the trusted proxy; port, zone and IPv4-mapped form are removed.
 * @returns `unknown` for anything else: such callers share one limit.
 */
export function subscriberOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase())
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  const v4 = mapped?.[1] ?? bare
  if (isV4(v4)) return v4
  const groups = groupsOf(bare)
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : 'unknown'
}

/** Truncated further for the log: enough to see a pattern, too little to identify a person. */
export function truncatedAddress(address: string): string {
  const subscriber = subscriberOf(address)
  if (isV4(subscriber)) return subscriber.replace(/\.\d+$/, '.0/24')
  return subscriber === 'unknown' ? subscriber : `${subscriber.split(':').slice(0, 3).join(':')}::/48`
}

const withoutPort = (text: string): string =>
  /^\[([^\]]*)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text.replace(/%.*$/, '')

const isV4 = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)

/** The eight groups of an IPv6 address without leading zeros, or undefined. */
function groupsOf(text: string): string[] | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined
  return groups.map((group) => parseInt(group, 16).toString(16))
}
