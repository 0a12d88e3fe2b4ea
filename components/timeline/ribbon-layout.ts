import { clusterMarks, type Placed } from '@/components/timeline/cluster-marks'
import { placeBars, placeImpacts, type RibbonBar } from '@/components/timeline/ribbon-bars'
import { buildScale, type RibbonScale } from '@/components/timeline/ribbon-scale'
import type { EntryKind, Phase } from '@/lib/core/incident/entry'
import type { Basis } from '@/lib/core/incident/impact'
import type { Instant } from '@/lib/core/time/moment'
import { earliestOf, latestOf } from '@/lib/core/time/moment-range'
import type { OrderedEntry, PromiseRecord, Silence, Timeline } from '@/lib/core/timeline/timeline'

export type RibbonMark = { entryId: string; kind: EntryKind; at: Instant; x: number; spread: { x: number; width: number } | null }
export type RibbonPromise = { promise: PromiseRecord; x: number }
export type RibbonSpan = { phase: Phase; entryId: string; from: Instant; to: Instant | null; x: number; width: number }
export type RibbonSilence = { silence: Silence; x: number; width: number }

/** Where a linked incident lies that has nothing on this axis. */
export type Beside = { side: 'before' | 'after'; at: Instant }

export type Lane = { y: number; contentY: number; height: number } & (
  | { kind: 'impact'; basis: Basis; bars: RibbonBar[] }
  | { kind: 'vendor'; marks: Placed<RibbonMark>[]; silences: RibbonSilence[] }
  | { kind: 'promises'; marks: Placed<RibbonPromise>[] }
  | { kind: 'phases'; spans: RibbonSpan[] }
  | { kind: 'voices'; marks: Placed<RibbonMark>[] }
  | { kind: 'linked'; slug: string; bars: RibbonBar[]; marks: Placed<RibbonMark>[]; beside: Beside | null }
)

export type RibbonLayout = {
  scale: RibbonScale
  lanes: Lane[]
  line: { x: number; kind: 'now' | 'known'; at: Instant } | null
  height: number
  undrawn: number
}

export const axisHeight = 44
export const rowHeight = 24
export const barHeight = 20
/** A promise's sign with the minutes below it. */
export const promiseHeight = 34
export const slimBarHeight = 8
const labelHeight = 22
const laneGap = 10
const markRows = 3
const promiseRows = 2
const bases: readonly Basis[] = ['declared', 'reported', 'observed']
const vendorKinds: readonly EntryKind[] = ['vendor-update', 'vendor-statement']

/** A lane before it has its place on the page. */
type LooseLane = Lane extends infer Each ? (Each extends Lane ? Omit<Each, 'y' | 'contentY'> : never) : never

/**
 * The drawing of an incident on one axis: what lies where, in percent across and pixels down, and nothing about looks or words.
 * `minWidth` is the width in pixels at which marks must not cover each other. Null when nothing has a date. The axis is this
 * incident's own; what a linked one did outside of it is cut at the edge.
 */
export function layoutRibbon(
  timeline: Timeline,
  linked: readonly { slug: string; timeline: Timeline }[],
  minWidth: number,
): RibbonLayout | null {
  const extent = drawnExtent(timeline)
  if (extent === null) return null
  const scale = buildScale(extent.from, extent.to, minWidth)
  const gap = (rowHeight / minWidth) * 100
  const marksOf = (entries: readonly OrderedEntry[], rows: number) => clusterMarks(toMarks(entries, scale), (mark) => mark.x, gap, rows)

  const loose: LooseLane[] = []
  for (const basis of bases) {
    const bars = placeImpacts(timeline, basis, scale)
    if (bars.length > 0) loose.push({ kind: 'impact', basis, bars, height: bars.length * (barHeight + 4) })
  }
  const vendor = marksOf(spokenByVendor(timeline), markRows)
  if (vendor.length > 0) {
    loose.push({ kind: 'vendor', marks: vendor, silences: placeSilences(timeline, scale), height: rowsIn(vendor) * rowHeight })
  }
  const promises = clusterMarks(toPromises(timeline, scale), (mark) => mark.x, gap, promiseRows)
  if (promises.length > 0) loose.push({ kind: 'promises', marks: promises, height: rowsIn(promises) * promiseHeight })
  const spans = placePhases(timeline, scale)
  if (spans.length > 0) loose.push({ kind: 'phases', spans, height: rowHeight })
  const voices = marksOf(
    timeline.entries.filter(({ entry }) => !vendorKinds.includes(entry.kind)),
    markRows,
  )
  if (voices.length > 0) loose.push({ kind: 'voices', marks: voices, height: rowsIn(voices) * rowHeight })
  for (const other of linked) {
    const bars = placeBars(other.timeline, scale)
    const marks = clusterMarks(toMarks(spokenByVendor(other.timeline), scale).filter(isOnAxis), (mark) => mark.x, gap, 1)
    const beside = bars.length + marks.length === 0 ? besideAxis(other.timeline, scale) : null
    if (bars.length + marks.length === 0 && beside === null) continue
    loose.push({
      kind: 'linked',
      slug: other.slug,
      bars,
      marks,
      beside,
      height: bars.length * (slimBarHeight + 4) + (marks.length > 0 ? rowHeight : 0),
    })
  }

  let y = axisHeight
  const lanes = loose.map((lane): Lane => {
    const placed = { ...lane, y, contentY: y + labelHeight }
    y = placed.contentY + lane.height + laneGap
    return placed
  })
  return {
    scale,
    lanes,
    line: placeLine(timeline, scale),
    height: y,
    undrawn: timeline.entries.filter((each) => each.sortAt === null).length,
  }
}

function spokenByVendor({ entries }: Timeline): OrderedEntry[] {
  return entries.filter(({ entry }) => vendorKinds.includes(entry.kind))
}

/** What must be on the axis: everything dated, the times promised, and the present while it matters. */
function drawnExtent(timeline: Timeline): { from: Instant; to: Instant } | null {
  if (timeline.extent === null) return null
  const { from, to } = timeline.extent
  const due = timeline.promises.flatMap(({ dueAt, relayed }) => (dueAt === null || relayed ? [] : [dueAt]))
  const lasting = isLasting(timeline) ? [timeline.asOf] : []
  return { from, to: [to, ...due, ...lasting].sort().at(-1) ?? to }
}

function isLasting(timeline: Timeline): boolean {
  return timeline.noWordForSeconds !== null && (timeline.status === 'ongoing' || timeline.status === 'monitoring')
}

function placeLine(timeline: Timeline, scale: RibbonScale): RibbonLayout['line'] {
  if (!timeline.knownThen && !isLasting(timeline)) return null
  if (timeline.asOf < scale.from || timeline.asOf > scale.to) return null
  return { x: scale.x(timeline.asOf), kind: timeline.knownThen ? 'known' : 'now', at: timeline.asOf }
}

function toMarks(entries: readonly OrderedEntry[], scale: RibbonScale): RibbonMark[] {
  return entries.flatMap(({ entry, sortAt }) => {
    if (sortAt === null) return []
    const moment = entry.statedAt.at === null && entry.happenedAt ? entry.happenedAt : entry.statedAt
    return [{ entryId: entry.id, kind: entry.kind, at: sortAt, x: scale.x(sortAt), spread: placeSpread(moment, scale) }]
  })
}

/** How far an entry's time can lie from where its mark stands, when that is visible at all. */
function placeSpread(moment: OrderedEntry['entry']['statedAt'], scale: RibbonScale): RibbonMark['spread'] {
  const earliest = earliestOf(moment)
  const latest = latestOf(moment)
  if (earliest === null || latest === null) return null
  const x = scale.clampedX(earliest)
  const width = round(scale.clampedX(latest) - x)
  return width >= 1 ? { x, width } : null
}

function besideAxis({ extent }: Timeline, scale: RibbonScale): Beside | null {
  if (extent === null) return null
  return extent.from > scale.to ? { side: 'after', at: extent.from } : { side: 'before', at: extent.to }
}

function isOnAxis(mark: RibbonMark): boolean {
  return mark.x >= 0 && mark.x <= 100
}

function rowsIn(marks: readonly { row: number }[]): number {
  return Math.max(0, ...marks.map((mark) => mark.row)) + 1
}

function toPromises(timeline: Timeline, scale: RibbonScale): RibbonPromise[] {
  return timeline.promises
    .flatMap((promise) => (promise.dueAt === null || promise.relayed ? [] : [{ promise, x: scale.x(promise.dueAt) }]))
    .sort((a, b) => a.x - b.x)
}

function placeSilences(timeline: Timeline, scale: RibbonScale): RibbonSilence[] {
  return timeline.silences.map((silence) => ({
    silence,
    x: scale.x(silence.from),
    width: round(scale.x(silence.to) - scale.x(silence.from)),
  }))
}

/** Phases as they were claimed; claiming the same one again continues its span. */
function placePhases(timeline: Timeline, scale: RibbonScale): RibbonSpan[] {
  const spans: RibbonSpan[] = []
  for (const { phase, entryId, from, to } of timeline.phases) {
    const last = spans.at(-1)
    const end = scale.clampedX(to ?? scale.to)
    if (last?.phase === phase) {
      last.to = to
      last.width = round(end - last.x)
    } else {
      const x = scale.clampedX(from)
      spans.push({ phase, entryId, from, to, x, width: round(end - x) })
    }
  }
  return spans
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
