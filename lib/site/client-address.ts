import ipaddr from 'ipaddr.js'

const ownRanges = ['loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat']

/**
 * Whose request it is, for limits: the peer itself, or what the proxy in front of us (a peer of a private network) says of its own
 * peer, which is the last of the addresses. Of IPv6 only the network counts, whose other addresses are the same household's.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const own = parse(peer)
  if (own === null) return 'unknown'
  const told = ownRanges.includes(own.range()) ? parse(forwardedFor?.split(',').at(-1)?.trim()) : null
  const address = told ?? own
  if (address.kind() === 'ipv4') return address.toString()
  return (address as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')
}

function parse(text: string | undefined): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return text !== undefined && ipaddr.isValid(text) ? ipaddr.process(text) : null
}
