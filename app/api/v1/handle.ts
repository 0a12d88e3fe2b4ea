import * as z from 'zod'
import type { ApiRoute } from '@/app/api/v1/api-route'
import { nameWrite, runOnce } from '@/app/api/v1/run-once'
import { readBody } from '@/app/read-body'
import { mayTry } from '@/lib/auth/limits'
import { requireOwnOrigin } from '@/lib/auth/require-own-origin'
import { findVisitor, requireActor, roleOf, type Visitor } from '@/lib/auth/visitor'
import { AppError } from '@/lib/core/errors'
import { reachesRole } from '@/lib/core/permissions'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { untilOwnPagesShow } from '@/lib/data/pages/until-own-pages-show'
import { recordAudit } from '@/lib/data/people/audit'
import { log } from '@/lib/site/log'
import { readClientAddress } from '@/lib/site/peer'
import { toProblem } from '@/lib/site/problem'

export type ApiContext = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: ApiContext) => Promise<Response>

const mostBytes = 1_048_576
const nothing = z.strictObject({})

/**
 * The one door of `/api/v1`: who asks, whether they may, what they ask, the deed, and the answer. Whatever a route does not allow is
 * refused. Every write and every refusal stands in the audit log. A write with an `Idempotency-Key` is done once.
 */
export function handle(route: ApiRoute): Handler {
  return async (request, context) => {
    const who: { visitor: Visitor } = { visitor: null }
    try {
      const needsNobody = route.access === 'anybody' && !request.headers.has('authorization')
      who.visitor = needsNobody ? null : await findVisitor(request.headers)
      requireAccess(route, who.visitor)
      if (route.method !== 'GET') requireOrigin(request.headers, who.visitor)
      const asked = {
        visitor: who.visitor,
        actor: () => requireActor(who.visitor),
        address: readClientAddress(request.headers),
        params: route.params === undefined ? {} : parse(route.params, await context.params, 'path'),
        query: parse(route.query ?? nothing, readQuery(request.url), 'query'),
        body: route.body === undefined ? {} : parse(route.body, await readJson(request, route.mostBytes ?? mostBytes), 'body'),
      }
      const status = route.status ?? 200
      if (route.method === 'GET') return withHeaders(route, await runOnce(null, status, () => route.run(asked)))
      const keeper = route.answersSecret ? null : (who.visitor?.person.id ?? null)
      const answer = await runOnce(nameWrite(request, keeper, asked), status, async () => {
        const done = await route.run(asked)
        // What anybody may write is noted by its command, once.
        if (route.access !== 'anybody' && !route.onlyReads?.(asked.body)) await note(route, who.visitor, request, 'done')
        if (route.access === 'curator' || route.access === 'administrator') await untilOwnPagesShow()
        return done
      })
      return withHeaders(route, answer)
    } catch (error) {
      return refuse(route, who.visitor, request, toDatabaseFault(error))
    }
  }
}

function requireAccess({ access }: ApiRoute, visitor: Visitor): void {
  if (access === 'anybody') return
  if (visitor === null) throw new AppError('unauthenticated', 'Sign in, or send a token.')
  if (access === 'signed-in') return
  const role = roleOf(visitor)
  if (role === null) throw new AppError('forbidden', 'The scopes of this token only let it read.')
  if (!reachesRole(role, access)) throw new AppError('forbidden', `This is for the role ${access}; yours is ${role}.`)
}

/** Whoever asks by cookie comes from our own page. Scripts of readers send no origin; a page of another site may not write for its visitors. */
function requireOrigin(headers: Headers, visitor: Visitor): void {
  if (visitor?.via === 'token' || (visitor === null && !headers.has('origin') && !headers.has('sec-fetch-site'))) return
  requireOwnOrigin(headers)
}

function parse<Fields extends z.ZodObject>(schema: Fields, given: unknown, where: 'path' | 'query' | 'body'): z.output<Fields> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  if (where === 'path') throw new AppError('not-found', 'There is nothing at this address.')
  const faults = parsed.error.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new AppError('invalid', `The ${where} is not valid.`, { faults })
}

function readQuery(url: string): Record<string, string> {
  const { searchParams } = new URL(url)
  for (const name of new Set(searchParams.keys()))
    if (searchParams.getAll(name).length > 1) throw new AppError('invalid', `The query names ${name.slice(0, 40)} more than once.`)
  return Object.fromEntries(searchParams)
}

async function readJson(request: Request, most: number): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
    throw new AppError('invalid', 'Send the body as application/json.')
  const text = await readBody(request, most)
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'The body is no JSON.')
  }
}

/** What anybody may read, pages of other sites may read too; without anybody's cookie or token. */
function withHeaders({ access, method }: ApiRoute, response: Response): Response {
  if (access === 'anybody' && method === 'GET') {
    response.headers.set('access-control-allow-origin', '*')
    response.headers.set('cache-control', 'no-cache')
  } else response.headers.set('cache-control', 'no-store')
  return response
}

async function refuse(route: ApiRoute, visitor: Visitor, request: Request, error: unknown): Promise<Response> {
  if (!(error instanceof AppError)) log.error({ err: error, route: `${route.method} ${route.path}` }, 'A route of the API failed.')
  else if (error.code === 'forbidden' || error.code === 'unauthenticated') await note(route, visitor, request, 'refused').catch(() => {})
  return withHeaders(route, toProblem(error))
}

async function note(route: ApiRoute, visitor: Visitor, request: Request, outcome: 'done' | 'refused'): Promise<void> {
  // Whoever is refused again and again fills no table.
  if (outcome === 'refused' && !(await mayTry('refusal by address', readClientAddress(request.headers)))) return
  const path = new URL(request.url).pathname
  const person = visitor?.person
  const actor =
    visitor === null || person === undefined
      ? null
      : {
          kind: 'person' as const,
          name: person.name,
          role: person.role,
          id: person.id,
          ...(visitor.via === 'token' ? { tokenId: visitor.tokenId } : {}),
        }
  await recordAudit(actor, { action: 'api', outcome, target: `${route.method} ${path}` })
}
