import type { MomentClaim, RegionClaim } from '@/lib/core/incident/claim'
import type { Classification, IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { ServiceRef } from '@/lib/core/incident/impact'
import { findPlaces } from '@/lib/core/places/find-place'
import { compareText } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import type { PrintedValue } from '@/lib/ingest/cstate/front-matter'
import { format, type IssueFile } from '@/lib/ingest/cstate/issue-file'
import { isFalse, isTrue, severities } from '@/lib/ingest/cstate/status-words'
import { toEntries } from '@/lib/ingest/cstate/to-entries'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { incidentSlugOf } from '@/lib/ingest/feed/feed-identity'
import { cleanLine } from '@/lib/ingest/feed/feed-text'

const sourceId = 'status-page'

/** The document of one issue file. Its front matter says when and how bad, its body what was said meanwhile. */
export function toDocument(file: IssueFile): IncidentDocument {
  const { page, vendor, key, title, date, doubt, values } = file
  const originKey = `${format} ${page} ${key}`
  const resolved = readFlag(values.get('resolved'), doubt)
  const classification = classify(file)
  const services = referTo(file)
  const entries = toEntries(file, { originKey, resolved, unplanned: classification === 'incident', sources: [sourceId] })
  const stated = entries.flatMap(({ statedAt }) => statedAt.at ?? []).sort(compareText)
  const language = detectLanguage(`${title}\n${entries[0]?.body ?? ''}`) ?? 'en'
  const severity = values.get('severity')
  const claimed = severities.get(severity?.text.toLowerCase() ?? '')
  if (severity !== undefined && severity.text !== '' && claimed === undefined) {
    doubt('unknown-value', `The severity “${cleanLine(severity.text, 80)}” is unknown.`, severity)
  }
  const first = entries[0]
  const last = entries.find(({ phase }) => phase === 'resolved') ?? entries.at(-1)
  return {
    schemaVersion: 1,
    id: file.incidentId(originKey),
    slug: incidentSlugOf({ vendor, day: date?.at?.slice(0, 10) ?? null, title, originKey }),
    formerSlugs: [],
    codes: [],
    origins: [{ format, page, key }],
    title,
    summary: null,
    language,
    vendor,
    services,
    classification,
    pattern: 'continuous',
    completeness: 'full',
    coverage: { from: stated[0] ?? null, to: stated.at(-1) ?? null, complete: resolved && stated.length > 0 },
    tags: [],
    standing: { kind: 'current' },
    sources: [{ id: sourceId, kind: 'vendor-notice', publisher: vendor, title, ...addressOf(page, key), language }],
    entries,
    impacts: [
      {
        id: 'declared',
        statedIn: first === undefined ? [] : [first.id],
        how: 'field',
        basis: 'declared',
        effect: claimed?.effect ?? 'degraded',
        ...(severity === undefined ? {} : { level: claimed?.level ?? 'unknown' }),
        starts: claimOf(file.date, first),
        ends: resolved ? claimOf(file.resolvedWhen, last) : [],
        services,
        features: [],
        surfaces: [],
        regions: regionsOf(file, first),
        who: [],
        maxDelays: [],
      },
    ],
    causes: [],
    signatures: [],
    advice: [],
    attempts: [],
    links: [],
  }
}

function readFlag(value: PrintedValue | undefined, doubt: IssueFile['doubt']): boolean {
  const text = value?.text ?? ''
  if (!isTrue(text) && !isFalse(text)) doubt('unknown-value', `“${cleanLine(text, 80)}” is neither true nor false.`, value)
  return isTrue(text)
}

/** Pages have no word for planned work but the title's; what only informs, or is a mere notice, is an advisory. */
function classify({ title, key, values }: IssueFile): Classification {
  if (/\bmaintenances?\b/i.test(`${title} ${key.replace(/[-_.]/g, ' ')}`)) return 'maintenance'
  const informs = isTrue(values.get('informational')?.text ?? '') || values.get('severity')?.text.toLowerCase() === 'notice'
  return informs ? 'advisory' : 'incident'
}

function referTo({ affected, services }: IssueFile): ServiceRef[] {
  const references = affected.flatMap(({ text }) => services.refer(text) ?? [])
  const distinct = new Map(references.map((reference) => [reference.service, reference]))
  return [...distinct.values()].sort((a, b) => compareText(a.service, b.service))
}

function claimOf(moment: Moment | null, entry: Entry | undefined): MomentClaim[] {
  return moment === null || moment.at === null || entry === undefined ? [] : [{ statedIn: [entry.id], how: 'field', moment }]
}

/** Places named by affected systems ("Compute/Frankfurt", a field) or in the title (prose). */
function regionsOf({ affected, title, places }: IssueFile, first: Entry | undefined): RegionClaim[] {
  const statedIn = first === undefined ? [] : [first.id]
  const claims = new Map<string, RegionClaim>()
  const collect = (text: string, how: 'field' | 'prose') => {
    for (const { place, start, end } of findPlaces(places, text)) {
      const wording = text.slice(start, end)
      if (!claims.has(`${place.slug} ${wording}`)) claims.set(`${place.slug} ${wording}`, { statedIn, how, place: place.slug, wording })
    }
  }
  for (const { text } of affected) collect(cleanLine(text, 300), 'field')
  collect(title, 'prose')
  return [...claims.entries()].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim)
}

/** Where Hugo puts an issue: under the name of its file, on the page's own host. */
function addressOf(page: string, key: string): { url?: string } {
  const name = key.replace(/\.md$/, '')
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(page) && /^[a-z0-9._-]+$/.test(name) ? { url: `https://${page}/issues/${name}/` } : {}
}
