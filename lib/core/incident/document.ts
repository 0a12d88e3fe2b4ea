import * as z from 'zod'
import { claimShape, idSchema, slugSchema, textSchema } from '@/lib/core/incident/claim'
import { entrySchema } from '@/lib/core/incident/entry'
import { impactSchema, serviceRefSchema } from '@/lib/core/incident/impact'
import { instantSchema, momentSchema } from '@/lib/core/time/moment'

export const causeCategories = [
  'code-change',
  'configuration-change',
  'software-defect',
  'capacity',
  'dependency',
  'network',
  'hardware',
  'power',
  'data',
  'certificate',
  'security',
  'operator',
  'unknown',
] as const
export type CauseCategory = (typeof causeCategories)[number]

export const causeSchema = z.strictObject({
  id: idSchema,
  ...claimShape,
  category: z.enum(causeCategories),
  text: textSchema(4000),
  certainty: z.enum(['guess', 'preliminary', 'final', 'independent']),
})
export type Cause = z.infer<typeof causeSchema>

/** An error text as people meet it, word for word; `code` is its searchable head ("503 5.5.1"). */
export const signatureSchema = z.strictObject({
  id: idSchema,
  ...claimShape,
  protocol: z.enum(['smtp', 'http', 'app']),
  code: textSchema(60).exactOptional(),
  text: textSchema(1000),
})
export type Signature = z.infer<typeof signatureSchema>

/** What to do, for whom: "got a 503" → "send again". */
export const adviceSchema = z.strictObject({ id: idSchema, ...claimShape, audience: textSchema(300), text: textSchema(1000) })
export type Advice = z.infer<typeof adviceSchema>

export const attemptOutcomes = ['worked', 'partial', 'none', 'harmful', 'unknown'] as const
/** A repair that was tried. Its outcome is often stated later than the attempt, so outcomes are claims of their own. */
export const attemptSchema = z.strictObject({
  id: idSchema,
  ...claimShape,
  text: textSchema(1000),
  happenedAt: momentSchema.exactOptional(),
  outcomes: z.array(z.strictObject({ ...claimShape, outcome: z.enum(attemptOutcomes), text: textSchema(1000).exactOptional() })),
})
export type Attempt = z.infer<typeof attemptSchema>

export const sourceKinds = ['vendor-notice', 'vendor-social', 'press', 'blog', 'forum', 'third-party-status', 'transcript'] as const
export const sourceSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(sourceKinds),
  publisher: textSchema(200),
  author: textSchema(200).exactOptional(),
  title: textSchema(500).exactOptional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .exactOptional(),
  archiveUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .exactOptional(),
  publishedAt: momentSchema.exactOptional(),
  retrievedAt: instantSchema.exactOptional(),
  quote: textSchema(500).exactOptional(),
  language: z.string().min(2).max(35).exactOptional(),
  captureSha: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  /** Another source of this document that this one retells: roots are counted, echoes are not. */
  relays: idSchema.exactOptional(),
})
export type Source = z.infer<typeof sourceSchema>

export const linkKinds = ['same-fault', 'caused-by-fix-of', 'recurrence-of', 'follow-up-of', 'duplicate-of', 'related'] as const
export type LinkKind = (typeof linkKinds)[number]
/** Another incident, by its id. Stored on one side only; the inverse is derived. `statedBy: 'faultline'` is our inference. */
export const linkSchema = z.strictObject({
  id: idSchema,
  ...claimShape,
  kind: z.enum(linkKinds),
  incident: z.uuid(),
  statedBy: z.enum(['vendor', 'press', 'faultline']),
  note: textSchema(1000).exactOptional(),
  sources: z.array(idSchema),
})
export type Link = z.infer<typeof linkSchema>

export const classifications = ['incident', 'advisory', 'maintenance'] as const
export type Classification = (typeof classifications)[number]

/** Whether the incident stands in the record. A retracted one answers 410 with the reason, a merged one 308 to the survivor. */
export const standingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('retracted'), reason: textSchema(1000) }),
  z.strictObject({ kind: z.literal('merged'), into: z.uuid() }),
])

/** Everything of an incident but its collections: each of these is set whole by one change. */
export const headerShape = {
  slug: slugSchema,
  formerSlugs: z.array(slugSchema),
  codes: z.array(z.strictObject({ issuer: textSchema(100), code: textSchema(100) })),
  origins: z.array(z.strictObject({ format: slugSchema, page: textSchema(500), key: textSchema(500) })),
  title: textSchema(500),
  summary: textSchema(4000).nullable(),
  language: z.string().min(2).max(35),
  vendor: slugSchema,
  services: z.array(serviceRefSchema),
  classification: z.enum(classifications),
  pattern: z.enum(['continuous', 'intermittent']),
  completeness: z.enum(['full', 'stub']),
  /** Which stretch of the vendor's posts our copy holds without a gap; `complete` only when it is known to hold all of them. */
  coverage: z.strictObject({ from: instantSchema.nullable(), to: instantSchema.nullable(), complete: z.boolean() }),
  tags: z.array(slugSchema),
  standing: standingSchema,
}
export const headerNames = Object.keys(headerShape) as (keyof typeof headerShape)[]

/** The collections of a document: each item has an id and is put or removed whole by one change. */
export const collectionShape = {
  sources: z.array(sourceSchema),
  entries: z.array(entrySchema),
  impacts: z.array(impactSchema),
  causes: z.array(causeSchema),
  signatures: z.array(signatureSchema),
  advice: z.array(adviceSchema),
  attempts: z.array(attemptSchema),
  links: z.array(linkSchema),
}
export const collectionNames = Object.keys(collectionShape) as (keyof typeof collectionShape)[]

export const schemaVersion = 1

/** The shape alone; `parseDocument` also checks that ids are unique and references resolve. */
export const documentSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  id: z.uuid(),
  ...headerShape,
  ...collectionShape,
})
export type IncidentDocument = z.infer<typeof documentSchema>
export type Header = Pick<IncidentDocument, keyof typeof headerShape>
export type HeaderName = keyof typeof headerShape
export type CollectionName = keyof typeof collectionShape
export type Item<Name extends CollectionName> = IncidentDocument[Name][number]
