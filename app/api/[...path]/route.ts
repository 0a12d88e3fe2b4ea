import { AppError } from '@/lib/core/errors'
import { toProblem } from '@/lib/site/problem'

export const dynamic = 'force-dynamic'

/** Whatever no route answers. */
async function refuse(): Promise<Response> {
  return toProblem(new AppError('not-found', 'There is no such route. What there is stands in /api/v1/openapi.json.'))
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT }
