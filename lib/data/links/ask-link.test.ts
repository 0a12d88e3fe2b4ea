import type { RequestListener } from 'node:http'
import type { LookupFunction } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askLink, type LinkLimits } from '@/lib/data/links/ask-link'
import { withFeedServer } from '@/lib/data/testing/feed-server'

const server = withFeedServer()
const own = { allowPrivate: true }
const ask = (path: string, limits: Partial<LinkLimits> = own) => askLink(server.url(path), limits)
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(code, headers).end()
const redirectTo = (location: string) => status(302, { location })
const methods = () => server.asked.map(({ method }) => method)

beforeEach(() => {
  server.asked.length = 0
})

describe('a page that is there', () => {
  it('is asked for its head alone, by our name', async () => {
    server.serve = status(200)
    expect(await ask('/')).toEqual({ verdict: 'works', word: '200', waitSeconds: null })
    expect(methods()).toEqual(['HEAD'])
    expect(server.asked[0]?.headers['user-agent']).toMatch(/^Faultline \(\+http/)
    expect(server.asked[0]?.headers).not.toHaveProperty('cookie')
  })

  it.each([404, 405, 403, 500])('though its server answers %d to whoever asks for a head', async (code) => {
    server.serve = (request, response) => status(request.method === 'HEAD' ? code : 200)(request, response)
    expect(await ask('/')).toMatchObject({ verdict: 'works' })
    expect(methods()).toEqual(['HEAD', 'GET'])
  })

  it('though it breaks off the connection of whoever asks for a head', async () => {
    server.serve = (request, response) => (request.method === 'HEAD' ? void response.destroy() : status(200)(request, response))
    expect(await ask('/')).toMatchObject({ verdict: 'works' })
  })

  it('behind redirects', async () => {
    server.serve = (request, response) => (request.url === '/b' ? status(200) : redirectTo('/b'))(request, response)
    expect(await ask('/a')).toMatchObject({ verdict: 'works' })
  })

  it('is not read, however long it is', async () => {
    let sent = 0
    server.serve = (request, response) => {
      if (request.method === 'HEAD') return void response.writeHead(405).end()
      const push = () => {
        while (sent < 200 && !response.destroyed) {
          sent += 1
          if (!response.write(Buffer.alloc(1024 * 1024))) return void response.once('drain', push)
        }
        response.end()
      }
      push()
    }
    expect(await ask('/')).toMatchObject({ verdict: 'works' })
    expect(sent).toBeLessThan(50)
  })
})

describe('a page that is gone', () => {
  it.each([404, 410])('answers %d to both', async (code) => {
    server.serve = status(code)
    expect(await ask('/')).toEqual({ verdict: 'gone', word: String(code), waitSeconds: null })
    expect(methods()).toEqual(['HEAD', 'GET'])
  })

  it('or its name is nobody’s', async () => {
    const lookup: LookupFunction = (hostname, _, callback) => {
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }), '')
    }
    expect(await askLink('https://nobody.example/', { lookup })).toEqual({ verdict: 'gone', word: 'name', waitSeconds: null })
  })

  it('but a name that cannot be looked up just now proves nothing', async () => {
    const lookup: LookupFunction = (_, __, callback) =>
      callback(Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }), '')
    expect(await askLink('https://nobody.example/', { lookup })).toMatchObject({ verdict: 'unproven', word: 'connection' })
  })
})

describe('what proves nothing', () => {
  it.each([400, 401, 403, 451, 500, 502])('%d', async (code) => {
    server.serve = status(code)
    expect(await ask('/')).toEqual({ verdict: 'unproven', word: String(code), waitSeconds: null })
  })

  it('a server that is busy, which is not asked a second time, and says how long to wait', async () => {
    server.serve = status(429, { 'retry-after': '7200' })
    expect(await ask('/')).toEqual({ verdict: 'unproven', word: '429', waitSeconds: 7200 })
    server.serve = status(503)
    expect(await ask('/')).toEqual({ verdict: 'unproven', word: '503', waitSeconds: 3600 })
    expect(methods()).toEqual(['HEAD', 'HEAD'])
  })

  it('a circle of redirects, followed five times', async () => {
    server.serve = redirectTo('/')
    expect(await ask('/')).toMatchObject({ verdict: 'unproven', word: 'redirects' })
    expect(server.asked.length).toBe(12)
  })

  it('a server that does not answer in time', async () => {
    server.serve = () => {}
    expect(await ask('/', { ...own, milliseconds: 100 })).toMatchObject({ verdict: 'unproven', word: 'time' })
  })

  it('heads without an end', async () => {
    server.serve = (request, response) => {
      request.socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => request.socket.write(`x-more: ${'x'.repeat(4000)}\r\n`), 5)
      response.once('close', () => clearInterval(drip))
      request.socket.once('close', () => clearInterval(drip))
      request.socket.on('error', () => {})
    }
    expect(await ask('/', { ...own, milliseconds: 2000 })).toMatchObject({ verdict: 'unproven' })
  })

  it('a port where nobody listens', async () => {
    expect(await askLink('http://127.0.0.1:1/', own)).toMatchObject({ verdict: 'unproven', word: 'connection' })
  })
})

describe('nothing inside is ever reached', () => {
  const refused = { verdict: 'unproven', word: 'refused', waitSeconds: null }

  it.each(['http://127.0.0.1/', 'http://2130706433/', 'http://[::1]/', 'file:///etc/passwd', 'http://a:b@status.example/', 'nonsense'])(
    'not by %s',
    async (url) => {
      expect(await askLink(url)).toEqual(refused)
    },
  )

  it('nor by a name that leads there, which is looked up once', async () => {
    server.serve = status(200)
    const lookup = vi.fn<LookupFunction>((_, __, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]))
    expect(await askLink(server.url('/').replace('127.0.0.1', 'status.example'), { lookup })).toEqual(refused)
    expect([lookup.mock.calls.length, server.asked]).toEqual([1, []])
  })

  it.each(['http://10.0.0.1/', 'http://localhost/', 'gopher://status.example/', '//[::1]/'])(
    'nor by a redirect to %s, though private hosts are allowed by name',
    async (location) => {
      server.serve = redirectTo(location)
      expect(await ask('/')).toEqual(refused)
      expect(server.asked.length).toBe(1)
    },
  )
})
