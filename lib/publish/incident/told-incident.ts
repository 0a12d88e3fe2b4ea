import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Status, Timeline } from '@/lib/core/timeline/timeline'
import type { PublishedRevision } from '@/lib/publish/incident/to-incident-json'
import { type Language, languages } from '@/lib/site/language/language'
import { incidentAtPath, incidentPath } from '@/lib/site/paths'
import { revisionPath } from '@/lib/site/revision-paths'
import type { SiteSettings } from '@/lib/site/settings'

/** A maintenance that has not begun goes on for nobody yet. */
export type ShownStatus = Status | 'planned'

/** A drawing of the incident's time axis, as the content of an SVG of that size; `omitted` lanes had no room. */
export type DrawnRibbon = { content: string; width: number; height: number; omitted: number }

/** A published incident in one of its states, with all that its formats are written from. */
export type ToldIncident = {
  lang: Language
  /** Whether the language was asked for: texts for readers are then given in it alone. */
  isLanguageChosen: boolean
  timeline: Timeline
  revision: PublishedRevision
  /** Whether this is the state that its revision recorded, whatever was published since. */
  isPinned: boolean
  vendor: { slug: string; name: string }
  serviceNames: ReadonlyMap<string, string>
  /** `url` is the origin of every absolute address. */
  site: Pick<SiteSettings, 'name' | 'licence'> & { url: string }
  /** What images take from the pages. Sizes in pixels; no ribbon when nothing has a date. */
  drawing: {
    ribbon: (room: { width: number; mostHeight: number }) => DrawnRibbon | null
    /** The path of a status's sign on 16 by 16. */
    statusSign: (status: ShownStatus) => string
  }
}

/** The name an incident goes by: its first public code, else its slug. */
export function codeIn({ codes, slug }: IncidentDocument): string {
  return codes[0]?.code ?? slug
}

/** The absolute address of the page that shows the incident in this state. */
export function addressOf({ site, timeline, revision, isPinned, lang }: ToldIncident, inLanguage: Language = lang): string {
  const { slug } = timeline.document
  if (timeline.knownThen) return site.url + incidentAtPath(inLanguage, slug, timeline.asOf)
  return site.url + (isPinned ? revisionPath(inLanguage, slug, revision.number) : incidentPath(inLanguage, slug))
}

/** The absolute address that keeps showing this state: that of its revision, or of what was known at its instant. */
export function lastingAddressOf(incident: ToldIncident): string {
  return addressOf({ ...incident, isPinned: true })
}

/** What it concerns, as readers know it: by the name in the catalogue, else as the vendor words it. */
export function serviceNamesOf({ timeline, serviceNames }: ToldIncident): string[] {
  return timeline.document.services.map(({ service, wording }) => serviceNames.get(service) ?? wording ?? service)
}

/** The languages to tell it in, the one of the reader first. */
export function languagesOf({ lang, isLanguageChosen }: ToldIncident): Language[] {
  return isLanguageChosen ? [lang] : [lang, ...languages.filter((each) => each !== lang)]
}
