import { decodeText } from '@/lib/ingest/decode-text'
import type { Format, Reading, ReadOptions } from '@/lib/ingest/draft'

/** What a list of incidents weighs: those read, those that had to be left out, and the entries of those read. */
export type FeedSize = { incidents: number; entries: number }

export type Belief =
  | { ok: true; text: string; reading: Reading; size: FeedSize }
  /** `smaller`: it could be read, but is absurdly smaller than the last good response. */
  | { ok: false; reason: string; smaller: boolean }

/** Shorter lists shrink by half in the ordinary course of things. */
const fewestIncidents = 10

/**
 * Reads a response, or says why the whole of it is not believed: empty, a web page, wrongly encoded, cut off, of another shape,
 * nothing readable in it, or fewer than half of the incidents or entries of the last good one. `last` null: any size is believed.
 */
export function believeResponse(bytes: Uint8Array, format: Format, options: ReadOptions, last: FeedSize | null): Belief {
  const refuse = (reason: string, smaller = false): Belief => ({ ok: false, reason, smaller })
  const decoded = decodeText(bytes)
  if (!decoded.ok) return refuse(decoded.error)
  const text = decoded.value
  if (text.trim() === '') return refuse('The response is empty.')
  if (text.trimStart().startsWith('<')) return refuse('The response is a web page or XML, not a feed.')
  const reading = format.read(text, options)
  if (reading.refused !== undefined) return refuse(reading.refused)
  if (reading.partial === true) return refuse('The response is no list of incidents but some other text.')
  const rejected = reading.rejected ?? []
  const [first] = rejected
  if (reading.drafts.length === 0 && first !== undefined) {
    return refuse(`None of its ${rejected.length} incidents could be read. ${first.key}: ${first.reason}`)
  }
  const size = {
    incidents: reading.drafts.length + rejected.length,
    entries: reading.drafts.reduce((sum, { document }) => sum + document.entries.length, 0),
  }
  if (last !== null && last.incidents >= fewestIncidents) {
    for (const what of ['incidents', 'entries'] as const) {
      if (size[what] * 2 < last[what]) {
        return refuse(`The response holds ${size[what]} ${what}, the last good one held ${last[what]}: that is absurdly few.`, true)
      }
    }
  }
  return { ok: true, text, reading, size }
}
