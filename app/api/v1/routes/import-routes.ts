import * as z from 'zod'
import { defineRoute } from '@/app/api/v1/api-route'
import { idSchema, slugSchema } from '@/lib/core/incident/claim'
import { importPaste } from '@/lib/data/incidents/paste/import-paste'
import { type PasteReading, readPaste } from '@/lib/data/incidents/paste/read-paste'
import { doubtKinds } from '@/lib/ingest/draft'

const mostDoubts = 500

const knownSchema = z.object({
  incidentId: z.uuid(),
  slug: z.string(),
  title: z.string(),
  vendor: z.string(),
  published: z.boolean(),
  hasDraft: z.boolean(),
  state: z.enum(['current', 'retracted', 'merged']),
})
const answerSchema = z.object({
  format: z.string().nullable().meta({ description: 'As which format it was read; null when none fits.' }),
  zone: z.string(),
  drafts: z.array(
    z.object({
      incidentId: z.uuid(),
      document: z.looseObject({ id: z.uuid(), slug: z.string(), title: z.string() }),
      known: knownSchema.nullable().meta({ description: 'The incident it goes into; null for a new one.' }),
    }),
  ),
  doubts: z.array(
    z.object({
      kind: z.enum(doubtKinds),
      message: z.string(),
      start: z.int().meta({ description: 'In UTF-16 units of the text.' }),
      end: z.int(),
      incident: z.string().optional(),
      entry: z.string().optional(),
    }),
  ),
  doubtCount: z.int(),
  rejected: z.array(z.object({ key: z.string(), reason: z.string() })),
  refused: z.string().nullable(),
  unfiled: z.object({ vendors: z.array(z.string()), services: z.array(z.string()) }),
  items: z.array(
    z.object({
      outcome: z.enum(['new', 'changed', 'unchanged', 'exists', 'refused']),
      incidentId: z.uuid(),
      slug: z.string(),
      title: z.string(),
      draftId: z.uuid().nullable(),
      reason: z.string().nullable(),
      kept: z.array(z.string()),
    }),
  ),
})

/** What a reading says to whoever asked for it. */
export function toImportAnswer(zone: string, { reading, format, targets, unfiled }: PasteReading) {
  return {
    format,
    zone,
    drafts: reading.drafts.map(({ document }) => ({ incidentId: document.id, document, known: targets.get(document.id) ?? null })),
    doubts: reading.doubts.slice(0, mostDoubts),
    doubtCount: reading.doubts.length,
    rejected: reading.rejected ?? [],
    refused: reading.refused ?? null,
    unfiled,
  }
}

export const importRoute = defineRoute({
  method: 'POST',
  path: '/imports',
  summary: 'Reads a pasted text or a file of a vendor; unless it is a dry run, makes drafts of it.',
  access: 'contributor',
  mostBytes: 4_194_304,
  onlyReads: ({ dryRun }) => dryRun,
  body: z.strictObject({
    format: z.string().max(40).meta({ description: 'The name of a format, or `auto`.' }),
    text: z.string().meta({ description: 'At most 1,048,576 characters.' }),
    zone: z.string().max(64).meta({ description: 'IANA zone of times printed without one.' }),
    vendor: slugSchema.exactOptional(),
    page: z.string().max(500).exactOptional(),
    dryRun: z.boolean().default(false),
    accept: z
      .record(z.uuid(), z.array(idSchema).max(10_000))
      .exactOptional()
      .meta({ description: 'Entries to take, by the incident they were read of. Without it all are taken.' }),
    into: z
      .union([z.uuid(), z.record(z.uuid(), z.uuid())])
      .exactOptional()
      .meta({ description: 'The incident that it belongs to, or for each that is read the one it belongs to.' }),
  }),
  answer: answerSchema,
  run: async ({ actor, body: { dryRun, accept, ...paste } }) => {
    if (dryRun) return { ...toImportAnswer(paste.zone, await readPaste(paste)), items: [] }
    const { items, ...read } = await importPaste(actor(), { ...paste, accept })
    return {
      ...toImportAnswer(paste.zone, read),
      items: items.map(({ outcome, incidentId, slug, title, draftId, reason, kept }) => ({
        ...{ outcome, incidentId, slug, title, draftId, reason, kept },
      })),
    }
  },
})
