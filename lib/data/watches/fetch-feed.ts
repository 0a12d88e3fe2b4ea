import { lookup as lookUpName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Agent, type Dispatcher, request } from 'undici'
import { OutsideFault, toOutsideFault } from '@/lib/data/outside/outside-fault'
import { type Place, publicLookup, requirePlace } from '@/lib/data/outside/public-place'
import { getConfig } from '@/lib/site/config'

export type FeedRequest = {
  url: string
  /** Of the last good response: then only something newer is asked for. */
  etag: string | null
  lastModified: string | null
}

export type FeedLimits = {
  /** For everything: names, redirects, and the last byte of a slow drip. */
  milliseconds: number
  /** After decompression. */
  bytes: number
  redirects: number
  /** Whether the host that the operator named may be private or a bare address. Where redirects lead may never. */
  allowPrivate: boolean
  /** How names are resolved. */
  lookup: LookupFunction
}

export type FeedAnswer = { kind: 'content'; bytes: Uint8Array; etag: string | null; lastModified: string | null } | { kind: 'unmodified' }

const defaults: FeedLimits = { milliseconds: 30_000, bytes: 32 * 1024 * 1024, redirects: 5, allowPrivate: false, lookup: lookUpName }
const redirectCodes = new Set([301, 302, 303, 307, 308])
const longestHeader = 1000
const unpackers = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

type Response = Dispatcher.ResponseData

/**
 * Fetches a foreign feed without ever reaching into this machine's own network: http and https only, no bare addresses, each
 * redirect checked like the first address, and connected to the very address that was checked. Throws an OutsideFault.
 */
export async function fetchFeed(feed: FeedRequest, given: Partial<FeedLimits> = {}): Promise<FeedAnswer> {
  const limits = { ...defaults, ...given }
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    return await follow(feed, { ...limits, signal })
  } catch (error) {
    if (signal.aborted) throw new OutsideFault('failed', `It took longer than ${limits.milliseconds / 1000} s.`)
    throw toOutsideFault(error)
  }
}

type Way = FeedLimits & { signal: AbortSignal }

async function follow(feed: FeedRequest, way: Way): Promise<FeedAnswer> {
  let place = requirePlace(feed.url, null, way)
  for (let step = 0; step <= way.redirects; step += 1) {
    const answer = await ask(place, feed, way)
    if (!(answer instanceof URL)) return answer
    place = requirePlace(answer.href, new URL(feed.url), way)
  }
  throw new OutsideFault('refused', `It redirects more than ${way.redirects} times.`)
}

/** What one address answers, or where it redirects to. */
async function ask({ url, vouched }: Place, feed: FeedRequest, way: Way): Promise<FeedAnswer | URL> {
  const agent = new Agent({ connect: { lookup: vouched ? way.lookup : publicLookup(way.lookup) } })
  try {
    const response = await request(url, { headers: headersOf(feed), dispatcher: agent, signal: way.signal })
    const target = redirectCodes.has(response.statusCode) ? headerOf(response, 'location') : null
    if (target === null) return await read(response, feed, way)
    if (!URL.canParse(target, url.href)) throw new OutsideFault('refused', 'It redirects to what is no URL.')
    return new URL(target, url)
  } finally {
    await agent.destroy()
  }
}

function headersOf({ etag, lastModified }: FeedRequest): Record<string, string> {
  return {
    accept: '*/*',
    'accept-encoding': 'gzip, br',
    'user-agent': `Faultline (+${getConfig().siteUrl})`,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

async function read(response: Response, { etag, lastModified }: FeedRequest, way: Way): Promise<FeedAnswer> {
  const { statusCode } = response
  if (statusCode === 304 && (etag !== null || lastModified !== null)) return { kind: 'unmodified' }
  if (statusCode !== 200) {
    const wait = Number(headerOf(response, 'retry-after'))
    throw new OutsideFault('failed', `The server answered ${statusCode}.`, Number.isFinite(wait) && wait > 0 ? wait : null)
  }
  const tooLarge = () => new OutsideFault('refused', `The response is larger than ${way.bytes / 1024 / 1024} MB.`)
  if (Number(headerOf(response, 'content-length')) > way.bytes) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of unpack(response)) {
    size += chunk.byteLength
    if (size > way.bytes) throw tooLarge()
    chunks.push(chunk)
  }
  return { kind: 'content', bytes: Buffer.concat(chunks), etag: kept(response, 'etag'), lastModified: kept(response, 'last-modified') }
}

/** The body as it was before it was packed. One that ends too early is an error, not a shorter text. */
function unpack(response: Response): Readable {
  const coding = (headerOf(response, 'content-encoding') ?? 'identity').trim().toLowerCase()
  if (coding === 'identity' || coding === '') return response.body
  const unpacker = Object.entries(unpackers).find(([name]) => name === coding)?.[1]
  if (unpacker === undefined) throw new OutsideFault('refused', `The response is packed as ${coding.slice(0, 40)}, which is not read.`)
  return pipeline(response.body, unpacker(), () => {})
}

function kept(response: Response, name: string): string | null {
  const value = headerOf(response, name)
  return value === null || value.length > longestHeader ? null : value
}

function headerOf({ headers }: Response, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}
