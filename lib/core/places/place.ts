import * as z from 'zod'
import { slugSchema } from '@/lib/core/incident/claim'

export const placeKinds = ['world', 'group', 'continent', 'area', 'country', 'subdivision', 'cloud-region'] as const

/** A place of the registry. `parents` are the places it lies in (Switzerland: western-europe, dach, emea); the graph has no cycles. */
export const placeSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(placeKinds),
  names: z.strictObject({ en: z.string(), de: z.string() }),
  /** Other wordings that mean this place, lower case: "uk", "central us datacenter". */
  aliases: z.array(z.string()),
  parents: z.array(slugSchema),
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  iso: z.string().nullable(),
  /** UN M49 numeric code. */
  m49: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})
export type Place = z.infer<typeof placeSchema>
