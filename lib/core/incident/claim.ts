import * as z from 'zod'
import { momentSchema } from '@/lib/core/time/moment'

/** Ids inside a document: assigned once, kept for ever, safe in an anchor. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id is 1-64 lower-case letters, digits and hyphens')

/** Permanent slug of a vendor, service or place. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens')
  .max(120)

/** Free text that every database and every output can hold: well-formed Unicode without NUL. */
export function textSchema(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'text holds a NUL or half a character')
}

/** Where a claim was read: a field of structured data, a label in a post, prose, or it is the curator's own. */
export const hows = ['field', 'label', 'prose', 'curator'] as const

/**
 * What every claim carries: the entries that state it and how it was read. The latest stated claim is the value, earlier ones
 * are its history. An empty `statedIn` means nobody but the curator says so; such a claim is hidden from "known at".
 */
export const claimShape = { statedIn: z.array(idSchema).max(500), how: z.enum(hows) }
export const claimSchema = z.strictObject(claimShape)
export type Claim = z.infer<typeof claimSchema>

export const momentClaimSchema = z.strictObject({ ...claimShape, moment: momentSchema })
export type MomentClaim = z.infer<typeof momentClaimSchema>

export const textClaimSchema = z.strictObject({ ...claimShape, text: textSchema(4000) })
export type TextClaim = z.infer<typeof textClaimSchema>

/** A place named by somebody: the permanent slug when we know it, the wording as printed, or both. */
export const regionClaimSchema = z
  .strictObject({ ...claimShape, place: slugSchema.nullable(), wording: textSchema(300).exactOptional() })
  .refine((region) => region.place !== null || region.wording !== undefined, 'a region needs a place or its wording')
export type RegionClaim = z.infer<typeof regionClaimSchema>
