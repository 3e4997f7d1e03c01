/** Who a caller is to a limit that counts by address. */

/**
 * The part of an address that one subscriber holds: an IPv4 address, or the /64 of an IPv6 address, within which
 * anybody may choose among 2^64 addresses.
 * @param address as the socket or the trusted proxy says it; a port, a zone and the IPv4-mapped form are taken off.
 * @returns `unknown` for what is no address: all such callers share one count.
 */
export function subscriberOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase())
  const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)
  const v4 = mapped?.[1] ?? bare
  if (isV4(v4)) return v4
  const groups = groupsOf(bare)
  return groups ? `${groups.slice(0, 4).join(':')}::/64` : 'unknown'
}

/** The same with less of it: enough to see a pattern in a log, too little to find a person. */
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
