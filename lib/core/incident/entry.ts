import * as z from 'zod'
import { idSchema, slugSchema, textSchema } from '@/lib/core/incident/claim'
import { serviceRefSchema } from '@/lib/core/incident/impact'
import { momentSchema } from '@/lib/core/time/moment'

/** What an entry is: who speaks in it and in which role. The order here breaks ties in time. */
export const entryKinds = [
  'vendor-update',
  'vendor-statement',
  'third-party-notice',
  'press',
  'report',
  'measurement',
  'check',
  'milestone',
  'record-change',
  'note',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Phases a vendor can claim, in the order an incident usually passes through them. */
export const phases = [
  'detected',
  'investigating',
  'identified',
  'mitigating',
  'monitoring',
  'mitigated',
  'resolved',
  'post-incident',
  'false-positive',
] as const
export type Phase = (typeof phases)[number]

/** Labelled fields of a vendor update, in the order they are shown. */
export const fieldNames = [
  'title',
  'impactedService',
  'impactedFeature',
  'serviceStatus',
  'userImpact',
  'moreInfo',
  'currentStatus',
  'scopeOfImpact',
  'startTime',
  'endTime',
  'estimatedTimeToResolve',
  'preliminaryRootCause',
  'rootCause',
  'nextSteps',
  'nextUpdateBy',
] as const
export type FieldName = (typeof fieldNames)[number]

/** What a voice other than the vendor's found. */
export const findings = ['affected', 'not-affected', 'recovered', 'unclear'] as const
export type Finding = (typeof findings)[number]

/** Where an imported entry came from: the key is unique within format and page; `contentSha` shows a later rewrite. */
export const entryOriginSchema = z.strictObject({
  format: slugSchema,
  page: textSchema(500),
  key: textSchema(500),
  contentSha: z.string().regex(/^[0-9a-f]{64}$/),
})

/**
 * A promised next update. `dueAt` is null when no date was given ("once available") or when the promise is relative:
 * `withinMinutes` counts from the entry's `statedAt`. A `dueAt` whose `at` is null was given but cannot be read.
 */
export const promiseSchema = z.strictObject({
  text: textSchema(1000),
  dueAt: momentSchema.nullable(),
  withinMinutes: z.number().int().positive().max(525_600).exactOptional(),
})
export type Promised = z.infer<typeof promiseSchema>

const fieldsShape = Object.fromEntries(fieldNames.map((name) => [name, textSchema(40_000).exactOptional()])) as Record<
  FieldName,
  z.ZodExactOptional<z.ZodString>
>

export const entrySchema = z.strictObject({
  id: idSchema,
  kind: z.enum(entryKinds),
  statedAt: momentSchema,
  happenedAt: momentSchema.exactOptional(),
  /** Who speaks: an organisation, a handle, or a role and place ("a reader, Switzerland"); never a private person's name. */
  speaker: textSchema(200).exactOptional(),
  headline: textSchema(500).exactOptional(),
  /** Markdown. Empty when the fields say everything. */
  body: z
    .string()
    .max(40_000)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'text holds a NUL or half a character'),
  /** Whether headline, body and fields are the source's words, ours, or a translation of the source's. */
  wording: z.enum(['verbatim', 'paraphrase', 'translation']),
  fields: z.strictObject(fieldsShape).exactOptional(),
  phase: z.enum(phases).exactOptional(),
  promise: promiseSchema.exactOptional(),
  regions: z.array(z.strictObject({ place: slugSchema.nullable(), wording: textSchema(300).exactOptional() })),
  services: z.array(serviceRefSchema),
  language: z.string().min(2).max(35),
  translations: z.array(
    z.strictObject({ language: z.string().min(2).max(35), headline: textSchema(500).exactOptional(), body: z.string().max(40_000) }),
  ),
  sources: z.array(idSchema),
  finding: z.enum(findings).exactOptional(),
  relevance: z.enum(['direct', 'doubtful']).exactOptional(),
  relates: z.array(z.strictObject({ kind: z.enum(['replies-to', 'contradicts', 'confirms', 'corrects', 'relays']), entry: idSchema })),
  measurement: z
    .strictObject({
      statistic: textSchema(200),
      value: z.number(),
      unit: textSchema(60),
      window: textSchema(200).exactOptional(),
      site: textSchema(200).exactOptional(),
    })
    .exactOptional(),
  recordChange: z
    .strictObject({ what: z.enum(['removed', 'moved', 'rewrote']), audience: z.enum(['all', 'some', 'unknown']) })
    .exactOptional(),
  origin: entryOriginSchema.exactOptional(),
})
export type Entry = z.infer<typeof entrySchema>
