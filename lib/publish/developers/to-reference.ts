import { mentionedShapes, type Schema, toShape } from '@/lib/publish/developers/to-shape'

type Content = Readonly<Record<string, { schema?: unknown }>>
type Operation = {
  summary?: string
  description?: string
  parameters?: readonly { in?: string; name?: string; required?: boolean; schema?: unknown }[]
  requestBody?: { content?: Content }
  responses?: Readonly<Record<string, { content?: Content }>>
}

/** What is read of an OpenAPI document. */
export type OpenapiDocument = {
  paths?: Readonly<Record<string, unknown>>
  components?: { schemas?: Readonly<Record<string, unknown>> }
}

export type ReferenceRoute = {
  id: string
  method: string
  path: string
  summary: string
  access: string
  parameters: { name: string; where: 'path' | 'query'; required: boolean; shape: string; meaning: string | null }[]
  body: string | null
  answers: { status: string; mediaType: string; shape: string }[]
  /** Shared shapes that it mentions. */
  mentions: string[]
}

export type Reference = {
  /** Routes by the first part of their path. */
  groups: { name: string; routes: ReferenceRoute[] }[]
  shapes: { name: string; description: string | null; shape: string }[]
}

/** An OpenAPI document as people read it: every route with who may, what it takes and what it answers, and the shapes they share. */
export function toReference({ paths = {}, components }: OpenapiDocument): Reference {
  const groups = new Map<string, ReferenceRoute[]>()
  for (const [path, operations] of Object.entries(paths)) {
    const name = `/${path.split('/')[1] ?? ''}`
    const routes = Object.entries(operations as Record<string, Operation>).map(([method, operation]) =>
      toRoute(method.toUpperCase(), path, operation),
    )
    groups.set(name, [...(groups.get(name) ?? []), ...routes])
  }
  const shapes = Object.entries(components?.schemas ?? {}).map(([name, schema]) => {
    return { name, description: (schema as Schema).description ?? null, shape: toShape(schema as Schema) }
  })
  return { groups: [...groups].map(([name, routes]) => ({ name, routes })), shapes: shapes.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

function toRoute(method: string, path: string, operation: Operation): ReferenceRoute {
  const [body] = Object.values(operation.requestBody?.content ?? {})
  const answers = Object.entries(operation.responses ?? {}).flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([mediaType, { schema }]) => ({ status, mediaType, shape: toShape((schema ?? {}) as Schema) })),
  )
  return {
    id: `${method} ${path}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/-$/, ''),
    method,
    path,
    summary: operation.summary ?? '',
    access: operation.description ?? '',
    parameters: (operation.parameters ?? []).map(({ in: where, name = '', required = false, schema }) => {
      const { description = null } = (schema ?? {}) as { description?: string }
      return { name, where: where === 'path' ? 'path' : 'query', required, shape: toShape((schema ?? {}) as Schema), meaning: description }
    }),
    body: body === undefined ? null : toShape((body.schema ?? {}) as Schema),
    answers,
    mentions: mentionedShapes(operation),
  }
}
