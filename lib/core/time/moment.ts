import * as z from 'zod'

/** How exactly a moment is known, finest first; `unknown` means the date itself is not known. */
export const precisions = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'unknown'] as const
export type Precision = (typeof precisions)[number]

/** True for the one spelling of an instant used in documents: `2023-07-17T19:03:33.000Z`. Canonical instants sort as text. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** A UTC instant in canonical ISO 8601 with milliseconds. */
export const instantSchema = z.string().refine(isInstant, 'not a UTC instant like 2023-07-17T19:03:33.000Z')
export type Instant = string

/**
 * A moment as the record knows it: the instant or `null`, how exact, what was said about it ("before", "about"), the zone and
 * whether the source stated it, the words as printed, and other readings where the print allows more than one. For a precision
 * coarser than a second `at` is the start of that unit. "Date unknown" is `{ at: null, precision: 'unknown' }`, which
 * `notBefore` and `notAfter` may bound.
 */
export const momentSchema = z
  .strictObject({
    at: instantSchema.nullable(),
    precision: z.enum(precisions),
    bound: z.enum(['before', 'after', 'about']).exactOptional(),
    zone: z.string().min(1).max(64).exactOptional(),
    zoneCertainty: z.enum(['stated', 'assumed', 'unknown']).exactOptional(),
    text: z.string().max(1000).exactOptional(),
    readings: z
      .array(z.strictObject({ at: instantSchema, zone: z.string().max(64).exactOptional(), note: z.string().max(300).exactOptional() }))
      .max(8)
      .exactOptional(),
    notBefore: instantSchema.exactOptional(),
    notAfter: instantSchema.exactOptional(),
  })
  .refine(
    (moment) => (moment.at === null) === (moment.precision === 'unknown'),
    'a moment has an instant exactly when its precision is known',
  )
  .refine(
    ({ notBefore, notAfter }) => notBefore === undefined || notAfter === undefined || notBefore <= notAfter,
    'a moment cannot be not before something later than what it is not after',
  )
export type Moment = z.infer<typeof momentSchema>

export const unknownMoment: Moment = { at: null, precision: 'unknown' }
