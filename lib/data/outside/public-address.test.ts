import { describe, expect, test } from 'vitest'
import { isBareAddress, isPublicAddress } from '@/lib/data/outside/public-address'

describe('addresses that are nobody’s on the public internet', () => {
  test.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '::1', '::'],
    ['a private network', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fec0::1'],
    ['a link, and what clouds serve there', '169.254.169.254', 'fe80::1', 'fd00:ec2::254'],
    ['a provider, a test, a lab', '100.64.0.1', '198.18.0.1', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1'],
    ['many or all', '224.0.0.1', '255.255.255.255', '240.0.0.1', 'ff02::1'],
    ['IPv4 inside IPv6', '::ffff:127.0.0.1', '::ffff:a00:1', '::127.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::1', '2001:0:7f00:1::'],
    ['nothing at all', '', 'localhost', '300.1.1.1', '127.1 x'],
  ])('%s', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })

  test('others are public', () => {
    const addresses = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8']
    expect(addresses.filter(isPublicAddress)).toEqual(addresses)
  })
})

test('a bare address is known in every spelling a URL allows', () => {
  const spellings = [
    '127.0.0.1',
    '127.0.0.1.',
    '2130706433',
    '0177.0.0.1',
    '0x7f.1',
    '127.1',
    '[::1]',
    '[::ffff:10.0.0.1]',
    '%31%32%37.0.0.1',
  ]
  expect(spellings.filter((host) => !isBareAddress(new URL(`http://${host}/`).hostname))).toEqual([])
  expect(['localhost', 'status.example', '127.0.0.1.example'].filter((host) => isBareAddress(new URL(`http://${host}/`).hostname))).toEqual(
    [],
  )
})
