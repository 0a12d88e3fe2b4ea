import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayReadMetrics } from '@/lib/site/metrics-access'
import { isFromThisMachine, notePeer, notePeers } from '@/lib/site/peer'

const noted = (remoteAddress: string | undefined, headers: IncomingHttpHeaders = {}) => {
  const request = { headers, socket: { remoteAddress } }
  notePeer(request)
  return isFromThisMachine(new Headers(request.headers as Record<string, string>))
}

describe('a request', () => {
  test('comes from this machine by its connection', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'].map((address) => noted(address))).toEqual([true, true, true, true])
    expect(['10.0.0.1', '::ffff:10.0.0.1', '203.0.113.127', '2001:db8::1', undefined].map((address) => noted(address))).not.toContain(true)
  })

  test('does not when a proxy on this machine hands it on, nor by what it says of itself', () => {
    for (const name of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']) expect(noted('127.0.0.1', { [name]: '127.0.0.1' })).toBe(false)
    expect(noted('203.0.113.1', { 'x-faultline-peer': 'local' })).toBe(false)
    expect(isFromThisMachine(new Headers())).toBe(false)
  })
})

describe('a server of this process', () => {
  let server: Server
  beforeAll(async () => {
    notePeers()
    server = createServer((request, response) => response.end(String(request.headers['x-faultline-peer'])))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server.close())

  test('sees the note on each request, whatever stands there already', async () => {
    const ask = (headers: Record<string, string>) =>
      new Promise<string>((resolve, reject) => {
        const { port } = server.address() as AddressInfo
        get({ port, host: '127.0.0.1', headers, agent: false }, async (response) => {
          let text = ''
          for await (const chunk of response) text += chunk
          resolve(text)
        }).on('error', reject)
      })
    expect(await ask({})).toBe('local')
    expect(await ask({ 'X-Faultline-Peer': 'nobody' })).toBe('local')
    expect(await ask({ 'X-Faultline-Peer': 'local', 'X-Forwarded-For': '203.0.113.1' })).toBe('elsewhere')
  })
})

describe('metrics may be read', () => {
  const token = 'a token of many letters'
  const may = (headers: Record<string, string>, own: string | null = token) => mayReadMetrics(new Headers(headers), own)

  test('by whoever bears the token, from anywhere', () => {
    expect(may({ authorization: `Bearer ${token}` })).toBe(true)
    expect(may({ authorization: `bearer ${token}` })).toBe(true)
  })

  test('from this machine, with or without a token set', () => {
    expect([may({ 'x-faultline-peer': 'local' }), may({ 'x-faultline-peer': 'local' }, null)]).toEqual([true, true])
  })

  test('by nobody else', () => {
    const strangers = [
      {},
      { authorization: token },
      { authorization: 'Bearer ' },
      { authorization: `Bearer ${token}x` },
      { 'x-forwarded-for': '127.0.0.1' },
    ]
    expect(strangers.map((headers) => may(headers as Record<string, string>))).toEqual(strangers.map(() => false))
    expect(may({ authorization: 'Bearer null' }, null)).toBe(false)
    expect(may({ authorization: 'Bearer wrong', 'x-faultline-peer': 'local' })).toBe(false)
  })
})
