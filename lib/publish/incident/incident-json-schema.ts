import * as z from 'zod'
import { documentSchema } from '@/lib/core/incident/document'
import { fieldNames, phases } from '@/lib/core/incident/entry'
import { bases, effects } from '@/lib/core/incident/impact'
import { instantSchema } from '@/lib/core/time/moment'
import { promiseOutcomes, statuses } from '@/lib/core/timeline/timeline'

const seconds = z.int().min(0)
const gap = z.int().nullable()

/** The shape of `incident.json`, strict: what stands beside these members is a mistake of ours. */
export const incidentJsonSchema = z.strictObject({
  revision: z.strictObject({ number: z.int().positive(), recordedAt: instantSchema, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  incident: documentSchema,
  derived: z.strictObject({
    asOf: instantSchema,
    status: z.enum(statuses),
    phase: z.enum(phases).nullable(),
    durations: z.array(
      z.strictObject({
        basis: z.enum(bases),
        effect: z.enum(effects),
        seconds,
        atLeast: z.boolean(),
        about: z.boolean(),
        assumed: z.boolean(),
        intermittent: z.boolean(),
        intervals: z.array(z.strictObject({ start: instantSchema, end: instantSchema })),
        lastConfirmedAt: instantSchema.nullable(),
      }),
    ),
    promises: z.array(
      z.strictObject({
        entryId: z.string(),
        madeAt: instantSchema.nullable(),
        dueAt: instantSchema.nullable(),
        outcome: z.enum(promiseOutcomes),
        answeredAt: instantSchema.nullable(),
        lateSeconds: seconds.nullable(),
        relayed: z.boolean(),
        doubt: z.string().nullable(),
      }),
    ),
    silences: z.array(z.strictObject({ from: instantSchema, to: instantSchema, seconds })),
    changes: z.array(
      z.strictObject({
        entryId: z.string(),
        previousEntryId: z.string(),
        field: z.enum(fieldNames),
        kind: z.enum(['added', 'removed', 'reworded', 'unchanged']),
      }),
    ),
    gaps: z.strictObject({
      firstWordAfterDeclaredStartSeconds: gap,
      firstWordAfterFirstObservationSeconds: gap,
      lastAffectedAfterDeclaredEndSeconds: gap,
    }),
  }),
})
