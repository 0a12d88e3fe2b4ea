import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an IP address belongs to somebody on the public internet. What hides an IPv4 address in an IPv6 one is judged by that. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6 only 2000::/3 is given out; the rest is reserved, though no list names every part of it.
  return parsed instanceof ipaddr.IPv4 || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000
}

/** Whether the host of a URL is a bare IP address. Decimal, octal and hexadecimal spellings are dotted ones by then. */
export function isBareAddress(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}
