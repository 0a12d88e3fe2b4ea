import * as z from 'zod'
import { serviceSchema, vendorSchema } from '@/lib/core/catalogue/catalogue-item'
import { idSchema, slugSchema, textSchema } from '@/lib/core/incident/claim'
import { collectionShape, headerShape, schemaVersion, standingSchema } from '@/lib/core/incident/document'
import { placeSchema } from '@/lib/core/places/place'
import { instantSchema } from '@/lib/core/time/moment'
import { languages } from '@/lib/site/language/language'

export const dumpFormatName = 'faultline-dump'
/** Rises when an older reader could misread a dump. */
export const dumpFormatVersion = 1

const shaSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a hash is 64 lower-case hexadecimal digits')
const countSchema = z.int().min(0)
const retiredAt = instantSchema.nullable().describe('Since when nothing new is written about it.')

const licenceSchema = z.strictObject({ name: textSchema(100), url: z.url({ protocol: /^https?$/ }).max(500) })
export const licencesSchema = z.strictObject({
  texts: licenceSchema.nullable().describe('Of the texts of the record; null where the owner has chosen none.'),
  places: licenceSchema.extend({ source: textSchema(100) }).describe('Of the countries among the places.'),
})

export const countsSchema = z.strictObject({
  vendors: countSchema,
  services: countSchema,
  places: countSchema,
  incidents: countSchema.describe('Incidents that stand, each with its whole history.'),
  withheld: countSchema.describe('Incidents that were retracted or merged, of which only the tombstone is public.'),
  revisions: countSchema.describe('Of both.'),
})

export const headLineSchema = z.strictObject({
  type: z.literal('dump'),
  format: z.literal(dumpFormatName),
  formatVersion: z.literal(dumpFormatVersion),
  schemaVersion: z.literal(schemaVersion).describe('Of the incident documents.'),
  site: z.strictObject({ name: textSchema(60), languages: z.array(z.enum(languages)).min(1) }),
  licences: licencesSchema,
})

export const vendorLineSchema = vendorSchema.extend({ type: z.literal('vendor'), retiredAt })
export const serviceLineSchema = serviceSchema.extend({
  type: z.literal('service'),
  mergedInto: slugSchema.nullable().describe('The service that stands for it now.'),
  retiredAt,
})
export const placeLineSchema = placeSchema.extend({ type: z.literal('place'), retiredAt })

const hashedShape = {
  number: z.int().min(1),
  documentSha: shaSchema.describe('SHA-256 of the RFC 8785 bytes of the document as it was recorded.'),
  previousHash: shaSchema.nullable(),
  hash: shaSchema.describe('SHA-256 of the RFC 8785 JSON of number, documentSha, previousHash, recordedAt, author and reason.'),
  recordedAt: instantSchema,
  author: z.string().min(1),
  reason: z.string().min(1),
}

/** A revision; what its changes and its document are made of is checked by whoever reads it, or told by the schema of changes. */
export function revisionLineSchema<Changes extends z.ZodType, Document extends z.ZodType>(changes: Changes, document: Document) {
  return z.strictObject({
    type: z.literal('revision'),
    incident: z.uuid(),
    ...hashedShape,
    redactedSha: shaSchema.nullable().describe('SHA-256 of the document as a redaction left it; documentSha stays.'),
    changes: z.array(changes).describe('What leads from the document of the revision before to that of this one.'),
    document: document.exactOptional().describe('In the newest revision alone.'),
  })
}

export const tombstoneLineSchema = z.strictObject({
  type: z.literal('tombstone'),
  id: z.uuid(),
  slug: headerShape.slug,
  formerSlugs: headerShape.formerSlugs,
  vendor: headerShape.vendor,
  standing: standingSchema.refine(({ kind }) => kind !== 'current', 'an incident that stands has no tombstone'),
  revisions: z.array(z.strictObject(hashedShape)).min(1),
})

export const endLineSchema = z.strictObject({
  type: z.literal('end'),
  counts: countsSchema,
  lines: z.int().min(1).describe('How many stand before this one.'),
  sha256: shaSchema.describe('Of the bytes of all lines before this one, line ends included.'),
})

/** One change with everything inside it, for those who read a dump without our code. */
export const changeLineSchema = z.union([
  z.strictObject({
    ...{ op: z.literal('create'), id: z.uuid(), slug: headerShape.slug, title: headerShape.title },
    ...{ vendor: headerShape.vendor, language: headerShape.language },
  }),
  ...Object.entries(headerShape).map(([name, value]) => z.strictObject({ op: z.literal('set'), name: z.literal(name), value })),
  ...Object.entries(collectionShape).map(([collection, { element }]) =>
    z.strictObject({
      ...{ op: z.literal('put'), collection: z.literal(collection), item: element as z.ZodType },
      after: idSchema.nullable().exactOptional(),
    }),
  ),
  z.strictObject({ op: z.literal('remove'), collection: z.enum(Object.keys(collectionShape)), id: idSchema }),
])
