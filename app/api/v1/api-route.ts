import type * as z from 'zod'
import type { Visitor } from '@/lib/auth/visitor'
import type { Role } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'

/** Who may ask: anybody, whoever is signed in or sends a token, or a role and those above it. */
export type Access = 'anybody' | 'signed-in' | Role

type Fields = z.ZodObject
type Asked<Params extends Fields, Query extends Fields, Body extends Fields> = {
  visitor: Visitor
  /** Whoever asks, as the one who writes. Throws for whoever may not. */
  actor: () => Actor & { id: string }
  /** Of the network they ask from, for limits. */
  address: string
  params: z.output<Params>
  query: z.output<Query>
  body: z.output<Body>
}

/** One route of `/api/v1`: what it is asked, who may, and what it answers. The API document and the tests of who may read the same. */
export type ApiRoute<Params extends Fields = Fields, Query extends Fields = Fields, Body extends Fields = Fields> = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/v1`, with its parameters in braces. */
  path: string
  summary: string
  access: Access
  params?: Params
  query?: Query
  body?: Body
  /** How many bytes its body may have, where that is more than most need. */
  mostBytes?: number
  /** Whether what is asked changes nothing, though it is sent like a write: it is no news for the audit log. */
  onlyReads?: (body: z.output<Body>) => boolean
  /** What a good answer holds; a route may also answer with a response of its own. */
  answer: z.ZodType
  status?: 200 | 201
  /** The answer tells a secret once: it is not kept for whoever asks with the same `Idempotency-Key` again. */
  answersSecret?: true
  run: (asked: Asked<Params, Query, Body>) => Promise<unknown>
}

/** Ties what a route is given to what it declares. */
export function defineRoute<Params extends Fields, Query extends Fields, Body extends Fields>(
  route: ApiRoute<Params, Query, Body>,
): ApiRoute {
  return route as unknown as ApiRoute
}
