import * as z from 'zod'
import { textSchema } from '@/lib/core/incident/claim'
import { commentKinds } from '@/lib/data/incidents/queries/drafts/list-comments'

const instant = z.iso.datetime()

export const reasonSchema = textSchema(1000).meta({ description: 'Why; stands in the public history.' })
/** What everybody who decides about a published incident says. */
export const decisionShape = {
  reason: reasonSchema,
  baseRevision: z.int().min(1).exactOptional().meta({ description: 'The revision it was decided on; 409 when there is a newer one.' }),
}

export const recordedSchema = z
  .object({ incidentId: z.uuid(), slug: z.string(), number: z.int(), recordedAt: instant })
  .meta({ id: 'Recorded', description: 'The revision that was made.' })

export const commentSchema = z
  .object({ id: z.uuid(), kind: z.enum(commentKinds), text: z.string(), author: z.string(), at: instant })
  .meta({ id: 'Comment' })

export const revisionSchema = z
  .looseObject({
    number: z.int(),
    recordedAt: instant,
    author: z.string(),
    reason: z.string(),
    documentSha: z.string(),
    previousHash: z.string().nullable(),
    hash: z.string(),
    redactedSha: z.string().nullable().optional(),
    isChained: z.boolean(),
    changes: z.array(z.object({ what: z.string(), of: z.string().nullable(), count: z.int() })),
  })
  .meta({ id: 'Revision', description: 'A revision without its document, and how many things it did.' })
