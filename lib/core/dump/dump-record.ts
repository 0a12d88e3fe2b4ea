import type { Service, Vendor } from '@/lib/core/catalogue/catalogue-item'
import type { Revision } from '@/lib/core/history/revision'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'

/** What was chosen for the whole site, as far as it belongs to the record. */
export type DumpedSettings = { name: string; licence: { name: string; url: string } | null; languages: readonly string[] }

/** The catalogue with what became of its parts, each shelf in the order of the slugs' UTF-16 code units. */
export type DumpedCatalogue = {
  vendors: readonly (Vendor & Retirable)[]
  services: readonly (Service & Retirable & { mergedInto: string | null })[]
  places: readonly (Place & Retirable)[]
}
type Retirable = { retiredAt: Instant | null }

/** An incident's whole history, oldest first, and the document of its newest revision, as stored. */
export type DumpedIncident = { id: string; revisions: readonly Omit<Revision, 'document'>[]; document: IncidentDocument }

/** The same out of a dump, where each revision has its document again. */
export type RestoredIncident = { id: string; revisions: readonly Revision[] }

/** What a dump that was read and found whole consists of, in this order; the last part says that nothing is missing. */
export type DumpPart =
  | { type: 'settings'; settings: DumpedSettings }
  | { type: 'catalogue'; catalogue: DumpedCatalogue }
  | { type: 'incident'; incident: RestoredIncident }
  | { type: 'end'; counts: DumpCounts }

export type DumpCounts = Record<'vendors' | 'services' | 'places' | 'incidents' | 'withheld' | 'revisions', number>

/** What was written: sizes in bytes, hashes in lower-case hexadecimal SHA-256, of the lines and of the compressed file. */
export type DumpTotals = {
  counts: DumpCounts
  lines: { count: number; bytes: number; sha256: string }
  file: { bytes: number; sha256: string }
}

/** How a dump is written down: texts of whole lines, each with its line end. */
export type DumpFormat = {
  begin: (settings: DumpedSettings, catalogue: DumpedCatalogue) => string[]
  incident: (incident: DumpedIncident) => string[]
  /** What stands before it: how many lines, and the hash of their bytes. */
  end: (before: { counts: DumpCounts; lines: number; sha256: string }) => string
  manifest: (settings: DumpedSettings, totals: DumpTotals) => string
}
