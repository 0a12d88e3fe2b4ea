import { codeOf, type IncidentView, type LinkedView } from '@/components/incident/incident-view'
import type { BarData, LaneData, MarkData, PromiseData, RibbonData, Stretch } from '@/components/timeline/ribbon-data'
import { barLabel, entryLabel, linkLabel, promiseLabel } from '@/components/timeline/ribbon-labels'
import { bases } from '@/lib/core/incident/impact'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { earliestOf, latestOf } from '@/lib/core/time/moment-range'
import { datingOf } from '@/lib/core/timeline/order-entries'
import type { OrderedEntry, PromiseRecord, Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan, wholeMinutes } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

const mostLabel = 120

/** What the ribbon of an incident is drawn from; null when nothing in it has a date. */
export function buildRibbonData(view: IncidentView): RibbonData | null {
  const { lang, timeline, combined } = view
  const own = drawnExtent(timeline)
  if (own === null) return null
  const words = getDictionary(lang)
  const all = combined?.extent ? stretchOf(combined.extent) : own
  const isWider = all.from < own.from || all.to > own.to
  const extent = timeline.extent ?? { from: timeline.asOf, to: timeline.asOf }
  return {
    own,
    all: isWider ? { from: Math.min(all.from, own.from), to: Math.max(all.to, own.to) } : null,
    lanes: [...ownLanes(view), ...view.linked.flatMap((other) => linkedLane(other, lang))],
    line: lineOf(timeline),
    undrawn: timeline.entries.filter(({ sortAt }) => sortAt === null).length,
    description: words.ribbon.description(formatInstant(extent.from, lang), formatInstant(extent.to, lang)),
    words: words.ribbonView,
  }
}

function ownLanes({ lang, timeline, vendor }: IncidentView): LaneData[] {
  const words = getDictionary(lang)
  const isTold = ({ entry }: OrderedEntry) => isVendorWord(entry)
  const marks = marksOf(timeline.entries.filter(isTold), lang)
  const voices = marksOf(
    timeline.entries.filter((each) => !isTold(each)),
    lang,
  )
  const promises = promisesOf(timeline.promises, lang)
  const spans = timeline.phases.map(({ phase, entryId, from, to }) => ({
    id: entryId,
    from: Date.parse(from),
    to: to === null ? null : Date.parse(to),
    label: words.phases[phase],
  }))
  const silences = timeline.silences.map(({ from, to, seconds, afterEntryId }) => {
    const short = formatSpan(seconds, lang)
    return { id: afterEntryId, ...stretchOf({ from, to }), label: words.ribbon.silence(short), short }
  })
  const impacts = bases.flatMap((basis): LaneData[] => {
    const bars = barsOf(timeline, lang).filter((bar) => bar.basis === basis)
    const name = basis === 'declared' ? words.ribbon.declared(vendor.name) : words.ribbon[basis]
    return bars.length === 0 ? [] : [{ kind: 'impact', name, bars }]
  })
  const lanes: LaneData[] = [
    ...impacts,
    { kind: 'vendor', name: words.ribbon.vendor(vendor.name), marks, silences },
    { kind: 'promises', name: words.ribbon.promises, marks: promises },
    { kind: 'phases', name: words.ribbon.phases, spans },
    { kind: 'voices', name: words.ribbon.voices, marks: voices },
  ]
  return lanes.filter((lane) => !('marks' in lane && lane.marks.length === 0) && !('spans' in lane && lane.spans.length === 0))
}

function linkedLane(other: LinkedView, lang: Language): LaneData[] {
  const { timeline } = other
  if (timeline.extent === null) return []
  return [
    {
      kind: 'linked',
      name: [codeOf(timeline.document), linkLabel(other, lang)].join(' · '),
      href: incidentPath(lang, timeline.document.slug),
      bars: barsOf(timeline, lang),
      marks: marksOf(
        timeline.entries.filter(({ entry }) => isVendorWord(entry)),
        lang,
      ),
      extent: stretchOf(timeline.extent),
    },
  ]
}

/** What must be on the axis: everything dated, the times promised, and the present while it matters. */
function drawnExtent(timeline: Timeline): Stretch | null {
  if (timeline.extent === null) return null
  const { from, to } = stretchOf(timeline.extent)
  const due = timeline.promises.flatMap(({ dueAt, relayed }) => (dueAt === null || relayed ? [] : [Date.parse(dueAt)]))
  const lasting = isLasting(timeline) ? [Date.parse(timeline.asOf)] : []
  return { from, to: [...due, ...lasting].reduce((latest, at) => Math.max(latest, at), to) }
}

function isLasting(timeline: Timeline): boolean {
  return timeline.noWordForSeconds !== null && (timeline.status === 'ongoing' || timeline.status === 'monitoring')
}

function lineOf(timeline: Timeline): RibbonData['line'] {
  if (!timeline.knownThen && !isLasting(timeline)) return null
  return { kind: timeline.knownThen ? 'known' : 'now', at: Date.parse(timeline.asOf) }
}

function barsOf(timeline: Timeline, lang: Language): BarData[] {
  return timeline.durations.map((duration) => ({
    basis: duration.basis,
    label: barLabel(duration, lang),
    pieces: duration.intervals.map(({ start, end }) => stretchOf({ from: start, to: end })),
    open: duration.atLeast,
  }))
}

function marksOf(entries: readonly OrderedEntry[], lang: Language): MarkData[] {
  return entries.flatMap((ordered): MarkData[] => {
    const { entry, sortAt } = ordered
    if (sortAt === null) return []
    const spread = spreadOf(ordered)
    const label = entryLabel(entry, lang)
    return [
      {
        id: entry.id,
        kind: entry.kind,
        at: Date.parse(sortAt),
        label: label.length > mostLabel ? `${label.slice(0, mostLabel).toWellFormed()}…` : label,
        ...(spread === null ? {} : { spread }),
      },
    ]
  })
}

/** How far an entry's time can lie from where its mark stands, when that is more than the mark shows. */
function spreadOf({ entry }: OrderedEntry): Stretch | null {
  const moment = datingOf(entry)
  if (moment.precision === 'second' && moment.bound === undefined && moment.readings === undefined) return null
  const earliest = earliestOf(moment)
  const latest = latestOf(moment)
  if (earliest === null || latest === null || Date.parse(latest) - Date.parse(earliest) < 60_000) return null
  return stretchOf({ from: earliest, to: latest })
}

function promisesOf(promises: readonly PromiseRecord[], lang: Language): PromiseData[] {
  const { units } = getDictionary(lang)
  return promises
    .flatMap((promise): PromiseData[] => {
      const { dueAt, relayed, entryId, outcome, lateSeconds, doubt } = promise
      if (dueAt === null || relayed) return []
      const sign = lateSeconds === null ? (doubt ? '?' : '') : `+${wholeMinutes(lateSeconds)} ${units.minute}`
      return [{ id: entryId, at: Date.parse(dueAt), outcome, label: promiseLabel(promise, lang), sign }]
    })
    .sort((a, b) => a.at - b.at)
}

function stretchOf({ from, to }: { from: string; to: string }): Stretch {
  return { from: Date.parse(from), to: Date.parse(to) }
}
