import * as z from 'zod'
import { documentSchema } from '@/lib/core/incident/document'
import { dumpLineSchema } from '@/lib/publish/dump/dump-line-schema'
import { incidentJsonSchema } from '@/lib/publish/incident/incident-json-schema'

/** A schema under `/schemas/`, made from the one that our own code parses with. */
export type PublishedSchema = { name: string; title: string; schema: z.ZodType }

/** One line per schema: routes and the page for developers follow from this table. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { name: 'incident.json', title: 'The document of an incident', schema: documentSchema },
  {
    name: 'incident-json.json',
    title: 'The format incident.json: a document, its revision and what is computed from it',
    schema: incidentJsonSchema,
  },
  { name: 'dump.json', title: 'Any one line of a dump', schema: dumpLineSchema },
]

export type JsonSchema = { $schema: string; $id: string; title: string } & Record<string, unknown>

/**
 * The JSON Schema (2020-12) of that name, identified by its address on the site; null when there is none. It says the shape; rules that
 * tie members to each other (a reference leads to an entry, a moment has an instant exactly when its precision is known) it cannot.
 */
export function toJsonSchema(name: string, siteUrl: string): JsonSchema | null {
  const published = publishedSchemas.find((each) => each.name === name)
  if (published === undefined) return null
  const { $schema: _, ...shape } = z.toJSONSchema(published.schema, { target: 'draft-2020-12', io: 'output', reused: 'ref' })
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `${siteUrl}/schemas/${name}`, title: published.title, ...shape }
}
