import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { clientAddress } from '@/lib/site/client-address'

const header = 'x-faultline-peer'
const addressHeader = 'x-faultline-address'
const local = 'local'
/** Proxies say by these for whom they ask. The framework adds one of them to every request, so they are looked at before it does. */
const proxied = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/**
 * Makes this process note on each of its requests whether it comes from this machine itself, over anything that the request says
 * of that: a route sees only headers, and headers can be forged.
 */
export function notePeers(): void {
  subscribe('http.server.request.start', (message) => notePeer((message as { request: IncomingMessage }).request))
}

/** Notes it on one request. */
export function notePeer(request: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } }): void {
  const direct = proxied.every((name) => request.headers[name] === undefined)
  const forwarded = request.headers['x-forwarded-for']
  request.headers[addressHeader] = clientAddress(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.at(-1) : forwarded)
  request.headers[header] = direct && isLoopback(request.socket.remoteAddress ?? '') ? local : 'elsewhere'
}

/** Whether a request comes from this machine, and not through a proxy on it. False where nobody noted it. */
export function isFromThisMachine(headers: Headers): boolean {
  return headers.get(header) === local
}

/** Whose request it is, for limits; one for all where nobody noted it. */
export function readClientAddress(headers: Headers): string {
  return headers.get(addressHeader) ?? 'unknown'
}

function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\./.test(address) || address === '::1'
}
