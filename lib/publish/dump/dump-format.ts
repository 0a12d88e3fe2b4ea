import type { DumpedCatalogue, DumpedIncident, DumpedSettings, DumpFormat, DumpTotals } from '@/lib/core/dump/dump-record'
import { canonicalJson } from '@/lib/core/history/canonical'
import { withholdRevisions } from '@/lib/core/history/withhold'
import { schemaVersion } from '@/lib/core/incident/document'
import { dumpFormatName, dumpFormatVersion } from '@/lib/publish/dump/dump-line'

/** Names of the two files, at `/dump/` and in a folder that a dump is written to. */
export const dumpFile = 'incidents.jsonl.gz'
export const manifestFile = 'manifest.json'

/** Under which the data of countries may be used again, and where they come from. */
const placesLicence = {
  name: 'Open Database License 1.0',
  url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  source: 'world-countries',
}

/** The one way a record is written down as a dump: canonical lines, so that the same record gives the same bytes anywhere. */
export const dumpFormat: DumpFormat = {
  begin: (settings, catalogue) => [toLine(headOf(settings)), ...catalogueLines(catalogue)],
  incident: incidentLines,
  end: ({ counts, lines, sha256 }) => toLine({ type: 'end', counts, lines, sha256 }),
  manifest: toManifest,
}

function toLine(value: object): string {
  return `${canonicalJson(value)}\n`
}

function headOf({ name, licence, languages }: DumpedSettings) {
  return {
    type: 'dump',
    format: dumpFormatName,
    formatVersion: dumpFormatVersion,
    schemaVersion,
    site: { name, languages },
    licences: { texts: licence, places: placesLicence },
  }
}

function catalogueLines({ vendors, services, places }: DumpedCatalogue): string[] {
  return [
    ...vendors.map((vendor) => toLine({ type: 'vendor', ...vendor })),
    ...services.map((service) => toLine({ type: 'service', ...service })),
    ...places.map((place) => toLine({ type: 'place', ...place })),
  ]
}

/** An incident that stands is told whole; one that was retracted or merged as its address tells it: nothing of what it said. */
function incidentLines({ id, revisions, document }: DumpedIncident): string[] {
  if (document.standing.kind !== 'current') {
    const { slug, formerSlugs, vendor, standing } = document
    const tombstone = { id, slug, formerSlugs, vendor, standing }
    return [toLine({ type: 'tombstone', ...tombstone, revisions: withholdRevisions(revisions, tombstone) })]
  }
  return revisions.map((revision, index) =>
    toLine({
      type: 'revision',
      incident: id,
      ...revision,
      redactedSha: revision.redactedSha ?? null,
      ...(index === revisions.length - 1 ? { document } : {}),
    }),
  )
}

function toManifest(settings: DumpedSettings, { counts, lines, file }: DumpTotals): string {
  const { type: _, ...head } = headOf(settings)
  return `${JSON.stringify({ ...head, counts, file: { name: dumpFile, ...file }, lines }, null, 2)}\n`
}
