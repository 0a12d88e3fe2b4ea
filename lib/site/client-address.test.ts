import { expect, test } from 'vitest'
import { clientAddress } from '@/lib/site/client-address'

test('a reader who comes directly is known by their own address, whatever they say', () => {
  expect(clientAddress('203.0.113.7', undefined)).toBe('203.0.113.7')
  expect(clientAddress('203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
})

test('behind a proxy of our own the last address counts, which the proxy itself has written', () => {
  expect(clientAddress('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1')
  expect(clientAddress('::ffff:10.0.0.2', '1.2.3.4, 198.51.100.1')).toBe('198.51.100.1')
  expect(clientAddress('127.0.0.1', 'nonsense')).toBe('127.0.0.1')
})

test('the addresses of one IPv6 network are one', () => {
  expect(clientAddress('2001:db8:1:2:aaaa::1', undefined)).toBe(clientAddress('2001:db8:1:2:bbbb::9', undefined))
  expect(clientAddress('2001:db8:1:3::1', undefined)).not.toBe(clientAddress('2001:db8:1:2::1', undefined))
})

test('without a peer nothing is believed', () => {
  expect(clientAddress(undefined, '198.51.100.1')).toBe('unknown')
})
