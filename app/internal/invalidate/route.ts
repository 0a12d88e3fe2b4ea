import { revalidatePath, revalidateTag } from 'next/cache'
import * as z from 'zod'
import { invalidationSecret } from '@/lib/data/invalidation-secret'

const bodySchema = z.strictObject({ tags: z.array(z.string().min(1).max(200)).max(10_000), everything: z.boolean() })

/** Called by this instance's own outbox reader: tags can only be revalidated inside a request of the process that caches. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('x-invalidation-secret') !== invalidationSecret()) return new Response(null, { status: 404 })
  const body = bodySchema.safeParse(await request.json().catch(() => null))
  if (!body.success) return new Response(null, { status: 400 })
  if (body.data.everything) revalidatePath('/', 'layout')
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 })
  return new Response(null, { status: 204 })
}
