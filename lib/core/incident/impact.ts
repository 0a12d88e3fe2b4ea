import * as z from 'zod'
import {
  claimSchema,
  claimShape,
  idSchema,
  momentClaimSchema,
  regionClaimSchema,
  slugSchema,
  textClaimSchema,
  textSchema,
} from '@/lib/core/incident/claim'

/** Who says so: the vendor, press and third parties, or people affected and measurements. */
export const bases = ['declared', 'reported', 'observed'] as const
export type Basis = (typeof bases)[number]

export const effects = ['rejected', 'delayed', 'stale', 'unreachable', 'degraded', 'lost'] as const
export type Effect = (typeof effects)[number]

/** A service by its permanent slug, with the vendor's wording beside it. */
export const serviceRefSchema = z.strictObject({ service: slugSchema, wording: textSchema(300).exactOptional() })
export type ServiceRef = z.infer<typeof serviceRefSchema>

/**
 * One effect on one basis, with every claim about when, where and how badly. `undisclosed` is the claim that the vendor does
 * not name regions, which is not the same as an empty `regions`. `starts`, `ends`, `who`, `maxDelays` hold all claims ever
 * made; the latest stated one is the value. `basis` and `effect` are themselves a claim (the impact's own `statedIn`).
 */
export const impactSchema = z.strictObject({
  id: idSchema,
  ...claimShape,
  basis: z.enum(bases),
  effect: z.enum(effects),
  level: z.enum(['partial', 'major', 'full', 'unknown']).exactOptional(),
  starts: z.array(momentClaimSchema),
  ends: z.array(momentClaimSchema),
  services: z.array(serviceRefSchema),
  features: z.array(textSchema(300)),
  surfaces: z.array(textSchema(300)),
  regions: z.array(regionClaimSchema),
  undisclosed: claimSchema.exactOptional(),
  who: z.array(textClaimSchema),
  maxDelays: z.array(z.strictObject({ ...claimShape, minutes: z.number().int().positive(), text: textSchema(300).exactOptional() })),
})
export type Impact = z.infer<typeof impactSchema>
