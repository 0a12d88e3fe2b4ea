import { lookup as lookUpName } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import { OutsideFault } from '@/lib/data/outside/outside-fault'
import { publicLookup, requirePlace } from '@/lib/data/outside/public-place'
import { getConfig } from '@/lib/site/config'

export type LinkLimits = {
  /** For one way of asking, with all its redirects. There are two ways. */
  milliseconds: number
  redirects: number
  /** Whether the host that a source names may be private. Where redirects lead may never. */
  allowPrivate: boolean
  /** How names are resolved. */
  lookup: LookupFunction
}

/** `gone`: whoever serves it says that it is not there, or its name is nobody's. `unproven`: it may be there, and we cannot tell. */
export type LinkVerdict = 'works' | 'gone' | 'unproven'

/** `word`: a status of three digits, or `name`, `time`, `redirects`, `refused`, `connection`. `waitSeconds`: how long to leave its server alone. */
export type LinkAnswer = { verdict: LinkVerdict; word: string; waitSeconds: number | null }

const defaults: LinkLimits = { milliseconds: 10_000, redirects: 5, allowPrivate: false, lookup: lookUpName }
const redirectCodes = new Set([301, 302, 303, 307, 308])
const goneCodes = new Set([404, 410])
const busyCodes = new Set([429, 503])
const busyWaitSeconds = 3600

/**
 * Whether a page is still there: asked for its head, and where that brings nothing good for itself, of which nothing is read. No more
 * than `fetchFeed` does it ever reach into this machine's own network. Never throws.
 */
export async function askLink(url: string, given: Partial<LinkLimits> = {}): Promise<LinkAnswer> {
  const limits = { ...defaults, ...given }
  const head = await askOnce(url, 'HEAD', limits)
  const isSettled = head.verdict === 'works' || head.word === 'name' || head.word === 'refused' || busyCodes.has(Number(head.word))
  return isSettled ? head : askOnce(url, 'GET', limits)
}

type Method = 'HEAD' | 'GET'
type Way = LinkLimits & { signal: AbortSignal }

async function askOnce(start: string, method: Method, limits: LinkLimits): Promise<LinkAnswer> {
  const way = { ...limits, signal: AbortSignal.timeout(limits.milliseconds) }
  try {
    let next = start
    for (let step = 0; step <= limits.redirects; step += 1) {
      const answer = await askPlace(next, step === 0 ? null : new URL(start), method, way)
      if (typeof answer !== 'string') return answer
      next = answer
    }
    return toAnswer('unproven', 'redirects')
  } catch (error) {
    return way.signal.aborted ? toAnswer('unproven', 'time') : fromFault(error)
  }
}

/** What one address answers, or where it redirects to. */
async function askPlace(address: string, start: URL | null, method: Method, way: Way): Promise<LinkAnswer | string> {
  const { url, vouched } = requirePlace(address, start, way)
  const agent = new Agent({ connect: { lookup: vouched ? way.lookup : publicLookup(way.lookup) } })
  try {
    const headers = { accept: '*/*', 'user-agent': `Faultline (+${getConfig().siteUrl})` }
    const { statusCode, headers: told, body } = await request(url, { method, headers, dispatcher: agent, signal: way.signal })
    // What the page says is of no interest: the connection ends here, however much of it is still to come.
    body.on('error', () => {}).destroy()
    const target = redirectCodes.has(statusCode) ? told.location : undefined
    if (typeof target !== 'string') return fromStatus(statusCode, told['retry-after'])
    if (!URL.canParse(target, url.href)) return toAnswer('unproven', String(statusCode))
    return new URL(target, url).href
  } finally {
    await agent.destroy()
  }
}

function fromStatus(status: number, retryAfter: string | string[] | undefined): LinkAnswer {
  if (status >= 200 && status < 300) return toAnswer('works', String(status))
  if (!busyCodes.has(status)) return toAnswer(goneCodes.has(status) ? 'gone' : 'unproven', String(status))
  const asked = Number(retryAfter)
  return toAnswer('unproven', String(status), Number.isFinite(asked) && asked > 0 ? asked : busyWaitSeconds)
}

function fromFault(error: unknown): LinkAnswer {
  let next = error
  for (let depth = 0; depth < 8 && next instanceof Error; depth += 1) {
    if (next instanceof OutsideFault) return toAnswer('unproven', next.outcome === 'refused' ? 'refused' : 'connection')
    if ((next as NodeJS.ErrnoException).code === 'ENOTFOUND') return toAnswer('gone', 'name')
    next = next instanceof AggregateError ? next.errors[0] : next.cause
  }
  return toAnswer('unproven', 'connection')
}

function toAnswer(verdict: LinkVerdict, word: string, waitSeconds: number | null = null): LinkAnswer {
  return { verdict, word, waitSeconds }
}
