import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Access, ApiRoute } from '@/app/api/v1/api-route'
import { apiRoutes } from '@/app/api/v1/api-routes'
import { scopes } from '@/lib/core/permissions'
import { getConfig } from '@/lib/site/config'

const problemSchema = z
  .looseObject({ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string().optional() })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })

const said: Readonly<Record<Access, string>> = {
  anybody: 'For anybody.',
  'signed-in': 'For whoever is signed in, or sends a token.',
  contributor: 'For contributors, or a token with the scope draft.',
  curator: 'For curators, or a token with the scope publish.',
  administrator: 'For administrators, or a token with the scope admin.',
}

/** The API document (OpenAPI 3.1), from the same schemas that parse the requests. */
export function toOpenapi(routes: readonly ApiRoute[] = apiRoutes): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of routes) {
    const path = paths[route.path] ?? {}
    path[route.method.toLowerCase() as 'get'] = toOperation(route)
    paths[route.path] = path
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Faultline', version: '1', description: 'The public record of outages that a vendor cannot edit.' },
    servers: [{ url: `${getConfig().siteUrl}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: `A token, flt_…, with one or more of the scopes ${scopes.join(', ')}.` },
        session: { type: 'apiKey', in: 'cookie', name: 'faultline.session_token' },
      },
    },
  })
}

function toOperation({ summary, access, params, query, body, answer, status = 200 }: ApiRoute): ZodOpenApiOperationObject {
  const isOpen = access === 'anybody'
  return {
    summary,
    description: said[access],
    security: isOpen ? [] : [{ token: [] }, { session: [] }],
    ...(params || query ? { requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) } } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: { description: 'Done.', content: { 'application/json': { schema: answer } } },
      '4XX': { description: 'Refused.', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  }
}
