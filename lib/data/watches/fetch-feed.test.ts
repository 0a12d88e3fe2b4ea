import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FeedLimits, fetchFeed } from '@/lib/data/watches/fetch-feed'

let server: Server
let port: number
let serve: RequestListener
let asked: IncomingMessage[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request)
    serve(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const own = { allowPrivate: true }
const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`
const get = (url: string, limits: Partial<FeedLimits> = own) => fetchFeed({ url, etag: null, lastModified: null }, limits)
const textOf = async (url: string) => {
  const answer = await get(url)
  return answer.kind === 'content' ? Buffer.from(answer.bytes).toString() : answer.kind
}
const redirectTo =
  (target: string): RequestListener =>
  (_, response) =>
    response.writeHead(302, { location: target }).end()

/** Names that lead where the test says, each list once; the last for ever. */
function names(...answers: string[][]): { lookup: LookupFunction; count: () => number } {
  const lookup = vi.fn<LookupFunction>((_, __, callback) => {
    const addresses = answers.length > 1 ? answers.shift() : answers[0]
    callback(
      null,
      (addresses ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  })
  return { lookup, count: () => lookup.mock.calls.length }
}

describe('what a feed answers', () => {
  test('comes with what is needed to ask for less next time, and is unpacked', async () => {
    serve = (_, response) => {
      response.writeHead(200, { etag: '"one"', 'last-modified': 'Mon, 01 Jan 2029 00:00:00 GMT', 'content-encoding': 'gzip' })
      response.end(gzipSync('[1]'))
    }
    expect(await get(at('/'))).toEqual({
      kind: 'content',
      bytes: Buffer.from('[1]'),
      etag: '"one"',
      lastModified: 'Mon, 01 Jan 2029 00:00:00 GMT',
    })
    expect(asked[0]?.headers['user-agent']).toMatch(/^Faultline \(\+http/)
  })

  test('is nothing new when it says so, and only when it was asked', async () => {
    serve = (_, response) => response.writeHead(304).end()
    expect(await fetchFeed({ url: at('/'), etag: '"one"', lastModified: 'then' }, own)).toEqual({ kind: 'unmodified' })
    expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': 'then' })
    await expect(get(at('/'))).rejects.toMatchObject({ outcome: 'failed', message: 'The server answered 304.' })
  })

  test('is followed over redirects of its own host, not without end', async () => {
    serve = (request, response) => (request.url === '/b' ? response.end('there') : redirectTo('/b')(request, response))
    expect(await textOf(at('/a'))).toBe('there')
    serve = (request, response) => redirectTo(`/${Number(request.url?.slice(1)) + 1}`)(request, response)
    asked = []
    await expect(get(at('/0'))).rejects.toMatchObject({ outcome: 'refused', message: 'It redirects more than 5 times.' })
    expect(asked.length).toBe(6)
  })
})

describe('a failure says in one sentence why', () => {
  test('the server’s own, and how long it wants to be left alone', async () => {
    serve = (_, response) => response.writeHead(503, { 'retry-after': '120' }).end('<html>')
    await expect(get(at('/'))).rejects.toMatchObject({ outcome: 'failed', message: 'The server answered 503.', waitSeconds: 120 })
  })

  test('a slow drip ends with the time limit, however many bytes still come', async () => {
    serve = (_, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(drip))
    }
    await expect(get(at('/'), { ...own, milliseconds: 300 })).rejects.toMatchObject({
      outcome: 'failed',
      message: 'It took longer than 0.3 s.',
    })
    serve = () => {}
    await expect(get(at('/'), { ...own, milliseconds: 100 })).rejects.toMatchObject({ message: 'It took longer than 0.1 s.' })
  })

  test('200 MB are not waited for, whether announced, sent or packed', async () => {
    const tooLarge = { outcome: 'refused', message: 'The response is larger than 32 MB.' }
    const megabyte = Buffer.alloc(1024 * 1024, 32)
    let sent = 0
    const stream: RequestListener = (_, response) => {
      const push = () => {
        while (sent < 200 && !response.destroyed) {
          sent += 1
          if (!response.write(megabyte)) return void response.once('drain', push)
        }
        response.end()
      }
      push()
    }
    serve = stream
    await expect(get(at('/'))).rejects.toMatchObject(tooLarge)
    expect(sent).toBeLessThan(100)
    serve = (_, response) => void response.writeHead(200, { 'content-length': 200 * 1024 * 1024 }).write('[')
    await expect(get(at('/'))).rejects.toMatchObject(tooLarge)
    serve = (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(40 * 1024 * 1024)))
    await expect(get(at('/'))).rejects.toMatchObject(tooLarge)
  })

  test('a response that breaks off', async () => {
    serve = (_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('[1', () => response.destroy())
    }
    await expect(get(at('/'))).rejects.toMatchObject({
      outcome: 'failed',
      message: 'The connection broke off before the response was whole.',
    })
    serve = (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('[1, 2, 3]').subarray(0, 12))
    await expect(get(at('/'))).rejects.toMatchObject({
      outcome: 'failed',
      message: 'The response is packed wrongly or is cut off.',
    })
  })

  test('a server that is not there, a name that nobody has', async () => {
    await expect(get('http://127.0.0.1:1/')).rejects.toMatchObject({ outcome: 'failed' })
    await expect(get('http://nobody.invalid/')).rejects.toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('The name of its server'),
    })
  })
})

describe('nothing inside is ever reached', () => {
  test.each([
    ['http://127.0.0.1/', 'The address is a number (127.0.0.1), not a name.'],
    ['http://2130706433/', 'The address is a number (127.0.0.1), not a name.'],
    ['http://0177.1/', 'The address is a number (127.0.0.1), not a name.'],
    ['http://[::ffff:127.0.0.1]/', 'The address is a number ([::ffff:7f00:1]), not a name.'],
    ['https://8.8.8.8/', 'The address is a number (8.8.8.8), not a name.'],
    ['file:///etc/passwd', 'The address is neither http nor https.'],
    ['http://a:b@status.example/', 'The address holds a user name or a password.'],
    ['status.example', 'The address is no URL.'],
  ])('not by %s', async (url, message) => {
    await expect(get(url, {})).rejects.toMatchObject({ outcome: 'refused', message })
  })

  test.each([['127.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['169.254.169.254'], ['fd00::1']])('not by a name for %s', async (address) => {
    serve = (_, response) => response.end('inside')
    const { lookup } = names([address])
    await expect(get(at('/', 'status.example'), { lookup })).rejects.toMatchObject({
      outcome: 'refused',
      message: `status.example leads to ${address}, which is not public.`,
    })
    const { lookup: one } = names(['8.8.8.8', address])
    await expect(get(at('/', 'status.example'), { lookup: one })).rejects.toMatchObject({ outcome: 'refused' })
    expect(asked).toEqual([])
  })

  test('nor by localhost, whose name is really looked up', async () => {
    await expect(get(at('/', 'localhost'), {})).rejects.toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is not public'),
    })
  })

  test('nor by a name that leads elsewhere when it is asked again: the address that was checked is the one connected to', async () => {
    const { lookup, count } = names(['192.88.98.1'], ['127.0.0.1'])
    serve = (_, response) => response.end('inside')
    await expect(get(at('/', 'status.example'), { lookup, milliseconds: 500 })).rejects.toMatchObject({ outcome: 'failed' })
    expect([count(), asked]).toEqual([1, []])
    await expect(get(at('/', 'status.example'), { lookup })).rejects.toMatchObject({ outcome: 'refused' })
    expect([count(), asked]).toEqual([2, []])
  })

  test.each([
    ['http://10.0.0.1/', 'The address it redirects to is a number (10.0.0.1), not a name.'],
    ['http://0xa9fea9fe/latest/meta-data/', 'The address it redirects to is a number (169.254.169.254), not a name.'],
    ['http://127.0.0.1:1/', 'The address it redirects to is a number (127.0.0.1), not a name.'],
    ['//[::1]/', 'The address it redirects to is a number ([::1]), not a name.'],
    ['http://localhost/', expect.stringMatching(/^localhost leads to \S+, which is not public\.$/)],
    ['gopher://status.example/', 'The address it redirects to is neither http nor https.'],
    ['http://a@status.example/', 'The address it redirects to holds a user name or a password.'],
    ['http://[/', 'It redirects to what is no URL.'],
  ])('nor by a redirect to %s, though private hosts are allowed by name', async (target, message) => {
    serve = redirectTo(target)
    await expect(get(at('/'))).rejects.toMatchObject({ outcome: 'refused', message })
    expect(asked.length).toBe(1)
  })
})
