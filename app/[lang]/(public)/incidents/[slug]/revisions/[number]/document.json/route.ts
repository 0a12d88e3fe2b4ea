import { canonicalJson } from '@/lib/core/history/canonical'
import { getRevision } from '@/lib/data/incidents/queries/revisions/get-revision'
import { readRevisionNumber } from '@/lib/site/revision-paths'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; number: string }> }

/** The document of a revision in the bytes (RFC 8785) whose SHA-256 the revision names. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, number: asked } = await params
  const number = readRevisionNumber(asked)
  const revision = number === null ? null : await getRevision(slug, number)
  if (revision === null) return new Response('Not found\n', { status: 404 })
  return new Response(canonicalJson(revision.document), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*', 'cache-control': 'no-store' },
  })
}
