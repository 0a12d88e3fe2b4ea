import type { IncidentView, LinkedView } from '@/components/incident/incident-view'
import type { EntryHistory } from '@/lib/core/history/entry-history'
import type { IncidentDocument, Link } from '@/lib/core/incident/document'
import type { Place } from '@/lib/core/places/place'
import type { Instant } from '@/lib/core/time/moment'
import { knownFrom } from '@/lib/core/time/moment-range'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { combine } from '@/lib/core/timeline/combine'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import type { FieldChange, Timeline } from '@/lib/core/timeline/timeline'
import type { Language } from '@/lib/site/language/language'

type Linked = { kind: Link['kind']; inverse: boolean; statedBy: Link['statedBy']; note: string | null; document: IncidentDocument }

/** A published incident as a page needs it. */
export type IncidentRecord = {
  document: IncidentDocument
  revision: { number: number; recordedAt: Instant; sha256: string }
  entryHistory: Record<string, EntryHistory>
  linked: readonly Linked[]
  vendor: { slug: string; name: string }
  services: readonly { slug: string; name: string }[]
}

type Options = { record: IncidentRecord; places: readonly Place[]; lang: Language; now: Instant; knownAt?: Instant }

/** These are one event with this incident: their times are joined. A recurrence is another event. */
const oneEvent: readonly Link['kind'][] = ['same-fault', 'caused-by-fix-of', 'follow-up-of', 'duplicate-of']

/** Computes everything an incident page shows, for `now` or, with `knownAt`, from what had been stated by then alone. */
export function buildIncidentView({ record, places, lang, now, knownAt }: Options): IncidentView {
  const timelineOf = (document: IncidentDocument) =>
    knownAt === undefined ? buildTimeline(document, places, now) : buildTimelineKnownAt(document, places, knownAt)
  const own = timelineOf(record.document)
  const linked = linkedViews(record, own, timelineOf, knownAt !== undefined)
  const group = linked.filter(({ reasons }) => reasons.some(({ kind }) => oneEvent.includes(kind)))
  const combined = group.length === 0 ? null : combine([own, ...group.map(({ timeline }) => timeline)])
  const timeline = combined?.timelines[0] ?? own
  return {
    lang,
    timeline,
    entries: indexEntries(timeline.entries),
    changes: changesByEntry(timeline.changes),
    promises: new Map(timeline.promises.map((promise) => [promise.entryId, promise])),
    sources: new Map(timeline.document.sources.map((source) => [source.id, source])),
    vendor: record.vendor,
    serviceNames: new Map(record.services.map(({ slug, name }) => [slug, name])),
    places: new Map(places.map((place) => [place.slug, place])),
    linked,
    combined,
    steps: stepsOf(record.document),
    history: record.entryHistory,
    revision: record.revision,
    notices: null,
  }
}

function changesByEntry(changes: readonly FieldChange[]): Map<string, FieldChange[]> {
  const grouped = new Map<string, FieldChange[]>()
  for (const change of changes) {
    const group = grouped.get(change.entryId)
    if (group) group.push(change)
    else grouped.set(change.entryId, [change])
  }
  return grouped
}

/** One view per linked incident. Of the past, only those whose link had been stated and of which something had been said. */
function linkedViews(
  { linked }: IncidentRecord,
  own: Timeline,
  timelineOf: (document: IncidentDocument) => Timeline,
  past: boolean,
): LinkedView[] {
  const views = new Map<string, LinkedView>()
  for (const { document, kind, inverse, statedBy, note } of linked) {
    const timeline = views.get(document.id)?.timeline ?? timelineOf(document)
    if (past && !isLinkKnown(kind, own.document, timeline)) continue
    const reason = { kind, inverse, statedBy, note, language: inverse ? document.language : own.document.language }
    views.set(document.id, { timeline, reasons: [...(views.get(document.id)?.reasons ?? []), reason] })
  }
  return [...views.values()]
}

function isLinkKnown(kind: Link['kind'], document: IncidentDocument, other: Timeline): boolean {
  const stated = (from: IncidentDocument, to: IncidentDocument) => from.links.some((link) => link.kind === kind && link.incident === to.id)
  return other.entries.length > 0 && (stated(document, other.document) || stated(other.document, document))
}

/** From when on each dated entry was known, each instant once. */
function stepsOf({ entries }: IncidentDocument): Instant[] {
  return [...new Set(entries.flatMap(({ statedAt }) => knownFrom(statedAt) ?? []))].sort()
}
