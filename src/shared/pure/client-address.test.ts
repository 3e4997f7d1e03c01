import { subscriberOf, truncatedAddress } from './client-address'

describe('an address as a limit counts it', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [' 203.0.113.255 ', '203.0.113.255'],
    ['255.255.255.255', '255.255.255.255'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ])('%s is the subscriber %s', (address, subscriber) => expect(subscriberOf(address)).toBe(subscriber))

  test.each([
    '',
    'nonsense',
    '1.2.3',
    '1.2.3.256',
    '1:2:3',
    '1::2::3',
    '1:2:3:4:5:6:7::8',
    '256.1.1.1',
    '12345::1',
    'g::1',
    '1:2:3:4:5:6:7:8:9',
  ])('“%s” is no address', (address) => expect(subscriberOf(address)).toBe('unknown'))

  test('a log keeps the network, not the subscriber', () => {
    expect(truncatedAddress('203.0.113.7')).toBe('203.0.113.0/24')
    expect(truncatedAddress('2001:db8:1:2::9')).toBe('2001:db8:1::/48')
    expect(truncatedAddress('x')).toBe('unknown')
  })
})
