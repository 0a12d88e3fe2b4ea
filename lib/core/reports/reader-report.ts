import * as z from 'zod'
import type { Instant } from '@/lib/core/time/moment'

/** What a reader has to say of an incident: it still hurts, it works again, or the record is wrong. */
export const reportKinds = ['affected', 'recovered', 'correction'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Where a report stands. None is public; what an accepted one says is, once its entry is published. */
export const reportStates = ['waiting', 'accepted', 'rejected'] as const
export type ReportState = (typeof reportStates)[number]

export const longestReport = 2000
export const longestPlace = 100
export const longestWhen = 200

const words = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(most)
        .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'holds a NUL or half a character'),
    )

/** A report as a reader sends it. Only a correction must say something; that it still hurts may be all there is to say. */
export const newReportSchema = z
  .strictObject({
    kind: z.enum(reportKinds),
    text: words(longestReport).default(''),
    /** Where they are, as they call it. */
    place: words(longestPlace).default(''),
    /** When they saw it, in their words; nothing means now. */
    when: words(longestWhen).default(''),
    link: words(2000)
      .pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/, hostname: z.regexes.domain })]))
      .default(''),
    /** Of what they wrote. */
    language: z.enum(['en', 'de']).default('en'),
  })
  .refine(({ kind, text }) => kind !== 'correction' || text !== '', { path: ['text'], message: 'is missing' })
export type NewReport = z.output<typeof newReportSchema>

/** A report in the queue. */
export type ReaderReport = Omit<NewReport, 'place'> & {
  id: string
  incidentId: string
  /** The place of the registry that they mean, where it is known, and what they called it. */
  place: { slug: string | null; wording: string } | null
  state: ReportState
  receivedAt: Instant
  decided: { by: string; at: Instant; note: string } | null
  /** What became of an accepted one: its entry; null when it only led to a correction. */
  entryId: string | null
}
