import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { AppError } from '@/lib/core/errors'
import { compareText } from '@/lib/core/time/instant'

/**
 * JSON of one value with one spelling (RFC 8785): keys in order of their UTF-16 code units, no spaces, numbers as ECMAScript
 * prints them. Keys without a value are left out. Throws 'invalid' for what that spelling cannot hold: NaN, infinities, half
 * characters, anything that is not data.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new AppError('invalid', `no canonical JSON for ${typeof value} ${String(value)}`)
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`)
  return `{${members.join(',')}}`
}

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** True when two values are the same data: same canonical JSON. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}
