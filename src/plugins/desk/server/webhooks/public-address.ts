import { BlockList, isIP } from 'node:net'

const [NOT_PUBLIC, GLOBAL_6, RESERVED_6] = [new BlockList(), new BlockList(), new BlockList()]

// IANA's registry of special-purpose addresses.
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  add(NOT_PUBLIC, range, 'ipv4')
// Only this part of IPv6 is routed; addresses that embed an IPv4 address could lead anywhere.
add(GLOBAL_6, '2000::/3', 'ipv6')
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) add(RESERVED_6, range, 'ipv6')

function add(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/')
  list.addSubnet(network, Number(bits), family)
}

/** Whether an IP address, as returned by the resolver, is on the public Internet. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !NOT_PUBLIC.check(address, 'ipv4')
    case 6:
      return GLOBAL_6.check(address, 'ipv6') && !RESERVED_6.check(address, 'ipv6')
    default:
      return false
  }
}
