import type { Result } from '@/lib/core/errors'

/**
 * The text of a file or response as it came: UTF-8 with or without a byte order mark, or UTF-16 told by its mark or, without one,
 * by the zero byte beside every Latin letter. Anything else is refused whole, with the offset of the first byte that fits no
 * character: half a text read wrongly is worse than none. An empty input is an empty text.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return { ok: false, error: 'The input is UTF-32. Save it as UTF-8.' }
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes, 3)
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 2, true)
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 2, false)
  const side = zeroSide(bytes)
  return side === null ? decodeUtf8(bytes, 0) : decodeUtf16(bytes, 0, side === 'odd')
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)
}

/** On which side of the byte pairs the zeros stand in the first kilobyte: odd in little-endian UTF-16, even in big-endian. */
function zeroSide(bytes: Uint8Array): 'odd' | 'even' | null {
  const pairs = Math.floor(Math.min(bytes.length, 1024) / 2)
  let even = 0
  let odd = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++
    if (bytes[2 * pair + 1] === 0) odd++
  }
  if (odd > pairs / 2 && even < pairs / 20) return 'odd'
  return even > pairs / 2 && odd < pairs / 20 ? 'even' : null
}

function decodeUtf8(bytes: Uint8Array, from: number): Result<string> {
  const bad = firstBadUtf8(bytes, from)
  if (bad === null) return { ok: true, value: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from)) }
  if (bad.cut) return { ok: false, error: `The input is cut off in the middle of a character, at byte ${bad.at}.` }
  const byte = (bytes[bad.at] ?? 0).toString(16).padStart(2, '0')
  return { ok: false, error: `The input is not UTF-8: byte ${bad.at} (0x${byte}) begins no character.` }
}

function decodeUtf16(bytes: Uint8Array, from: number, littleEndian: boolean): Result<string> {
  if ((bytes.length - from) % 2 === 1) {
    return { ok: false, error: `The input is cut off in the middle of a character, at byte ${bytes.length - 1}.` }
  }
  const label = littleEndian ? 'utf-16le' : 'utf-16be'
  try {
    return { ok: true, value: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from)) }
  } catch {
    return { ok: false, error: `The input is not UTF-16: half a character at byte ${firstBadUtf16(bytes, from, littleEndian)}.` }
  }
}

/** The shortest and longest second byte of each lead byte, and how many bytes follow it (Unicode, table 3-7). */
function leadOf(byte: number): { follow: number; low: number; high: number } | null {
  if (byte < 0x80) return { follow: 0, low: 0, high: 0 }
  if (byte >= 0xc2 && byte <= 0xdf) return { follow: 1, low: 0x80, high: 0xbf }
  if (byte >= 0xe0 && byte <= 0xef) return { follow: 2, low: byte === 0xe0 ? 0xa0 : 0x80, high: byte === 0xed ? 0x9f : 0xbf }
  if (byte >= 0xf0 && byte <= 0xf4) return { follow: 3, low: byte === 0xf0 ? 0x90 : 0x80, high: byte === 0xf4 ? 0x8f : 0xbf }
  return null
}

function firstBadUtf8(bytes: Uint8Array, from: number): { at: number; cut: boolean } | null {
  for (let at = from; at < bytes.length; ) {
    const lead = leadOf(bytes[at] ?? 0)
    if (lead === null) return { at, cut: false }
    for (let step = 1; step <= lead.follow; step++) {
      const byte = bytes[at + step]
      if (byte === undefined) return { at, cut: true }
      if (byte < (step === 1 ? lead.low : 0x80) || byte > (step === 1 ? lead.high : 0xbf)) return { at, cut: false }
    }
    at += lead.follow + 1
  }
  return null
}

function firstBadUtf16(bytes: Uint8Array, from: number, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, littleEndian)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, littleEndian) : 0
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff) return at
    at += 2
  }
  return bytes.length
}
