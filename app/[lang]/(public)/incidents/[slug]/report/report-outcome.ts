import * as z from 'zod'
import type { NewReport } from '@/lib/core/reports/reader-report'

/** What a form of the report page holds, as it was sent; a field that is no text of ours is empty. */
export type ReportFields = Record<'kind' | 'text' | 'place' | 'when' | 'link' | 'once', string>

const fieldsSchema = z.object({
  kind: z.string().default(''),
  text: z.string().default(''),
  place: z.string().default(''),
  when: z.string().default(''),
  link: z.string().default(''),
  once: z.string().default(''),
})
const outcomeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('received'), at: z.string(), fields: fieldsSchema }),
  z.object({ is: z.literal('refused'), why: z.string().nullable(), faults: z.array(z.string()), fields: fieldsSchema }),
])
/** What came of a form: received, or not yet, with the fields at fault or why none of it could be taken. */
export type ReportOutcome = z.output<typeof outcomeSchema>

/** Longer than any field may be: what is typed comes back whole, what a program sends does not. */
const mostKept = 2100

export function toFields(form: Readonly<Record<string, string>>): ReportFields {
  const fields = fieldsSchema.parse(form)
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, mostKept)])) as ReportFields
}

export function receivedOutcome(at: string, { kind, text, place, when, link }: NewReport): ReportOutcome {
  return { is: 'received', at, fields: { kind, text, place, when, link, once: '' } }
}

/** What the page is told of a form, if it is told anything. */
export function parseOutcome(told: unknown): ReportOutcome | null {
  return outcomeSchema.safeParse(told).data ?? null
}
