import { sha256Hex } from '@/lib/core/history/canonical'

/** The id of an incident that is imported: the same key gives the same id, on every installation (a UUID of version 8, RFC 9562). */
export function deriveIncidentId(key: string): string {
  const hex = sha256Hex(key)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
