import { answerCopy, forAnyOrigin } from '@/app/answer-copy'
import { AppError } from '@/lib/core/errors'
import { toEntityTag } from '@/lib/publish/entity-tag'
import { publishedSchemas, toJsonSchema } from '@/lib/publish/schemas/json-schemas'
import { getConfig } from '@/lib/site/config'
import { toProblem } from '@/lib/site/problem'

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

const made = new Map<string, { body: string; tag: string }>()

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const found = made.get(file) ?? make(file)
  if (found === null) {
    return toProblem(
      new AppError('not-found', `There is no such schema. There are ${publishedSchemas.map(({ name }) => name).join(', ')}.`),
    )
  }
  made.set(file, found)
  return answerCopy(request, found, { ...forAnyOrigin, 'content-type': 'application/schema+json; charset=utf-8' })
}

/** Made once per process: only a new version of the site changes it. */
function make(file: string): { body: string; tag: string } | null {
  const schema = toJsonSchema(file, getConfig().siteUrl)
  if (schema === null) return null
  const body = `${JSON.stringify(schema, null, 2)}\n`
  return { body, tag: toEntityTag(body, schema.$id) }
}
