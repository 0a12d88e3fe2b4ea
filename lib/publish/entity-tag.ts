import { sha256Hex } from '@/lib/core/history/canonical'
import type { Instant } from '@/lib/core/time/moment'

/**
 * The entity tag (RFC 9110) of a rendered format. Weak, since the instant it was computed for, if any, is left out: it changes when
 * anything that is told or computed changes, and only then.
 */
export function toEntityTag(body: string, asOf?: Instant): string {
  const told = asOf === undefined ? body : body.replaceAll(asOf, '')
  return `W/"${sha256Hex(told).slice(0, 32)}"`
}

/** Whether an `If-None-Match` header names the tag, by weak comparison: then the answer is 304. */
export function namesEntityTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  const opaque = (each: string) => each.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((each) => opaque(each) === opaque(tag))
}
