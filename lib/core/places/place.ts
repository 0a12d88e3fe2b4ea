import * as z from 'zod'
import { slugSchema, textSchema } from '@/lib/core/incident/claim'

export const placeKinds = ['world', 'group', 'continent', 'area', 'country', 'subdivision', 'cloud-region'] as const

/** A place of the registry. `parents` are the places it lies in (Switzerland: western-europe, dach, emea); the graph has no cycles. */
export const placeSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(placeKinds),
  names: z.strictObject({ en: textSchema(200), de: textSchema(200) }),
  /** Other wordings that mean this place, lower case: "uk", "central us datacenter". */
  aliases: z.array(textSchema(200)),
  parents: z.array(slugSchema),
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  iso: textSchema(10).nullable(),
  /** UN M49 numeric code. */
  m49: textSchema(10).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
})
export type Place = z.infer<typeof placeSchema>
