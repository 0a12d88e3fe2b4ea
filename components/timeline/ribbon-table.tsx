import type { IncidentView } from '@/components/incident/incident-view'
import type { Placed } from '@/components/timeline/cluster-marks'
import styles from '@/components/timeline/ribbon.module.css'
import { barLabel, entryLabel, laneLabel, promiseLabel } from '@/components/timeline/ribbon-labels'
import type { Lane, RibbonLayout, RibbonMark } from '@/components/timeline/ribbon-layout'
import { ScrollRegion } from '@/components/ui/scroll-region'
import type { Instant } from '@/lib/core/time/moment'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import { incidentPath } from '@/lib/site/paths'

type Row = { from: Instant; to: Instant | null; what: string; href: string | null }

/** The drawing as a table, lane by lane, for whoever cannot use the drawing. */
export function RibbonTable({ layout, view }: { layout: RibbonLayout; view: IncidentView }) {
  const { lang } = view
  const words = getDictionary(lang)
  const { columns } = words.ribbon
  return (
    <details className={styles.table}>
      <summary>{words.ribbon.table}</summary>
      <ScrollRegion className={styles.tableScroller} label={words.ribbon.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.lane}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
              <th scope="col">{columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {layout.lanes.flatMap((lane) =>
              rowsOf(lane, view).map((row) => (
                <tr key={`${lane.y}-${row.from}-${row.what}-${row.href}`}>
                  <td>{laneLabel(lane, view)}</td>
                  <td>{formatInstant(row.from, lang)}</td>
                  <td>{row.to === null ? '' : formatInstant(row.to, lang)}</td>
                  <td>{row.href === null ? row.what : <a href={row.href}>{row.what}</a>}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}

function rowsOf(lane: Lane, view: IncidentView): Row[] {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  switch (lane.kind) {
    case 'impact':
      return barRows(lane.bars, view)
    case 'vendor': {
      const silences = lane.silences.map(({ silence: { from, to, seconds, afterEntryId } }) => ({
        from,
        to,
        what: words.ribbon.silence(formatSpan(seconds, lang)),
        href: `#${afterEntryId}`,
      }))
      return inOrder([...markRows(lane.marks, timeline, '', view), ...silences])
    }
    case 'voices':
      return markRows(lane.marks, timeline, '', view)
    case 'promises':
      return lane.marks.flatMap(({ items }) =>
        items.map((item) => ({
          from: item.promise.dueAt ?? '',
          to: null,
          what: promiseLabel(item, lang),
          href: `#${item.promise.entryId}`,
        })),
      )
    case 'phases':
      return lane.spans.map(({ phase, entryId, from, to }) => ({ from, to, what: words.phases[phase], href: `#${entryId}` }))
    case 'linked': {
      const other = view.linked.find((each) => each.timeline.document.slug === lane.slug)
      const marks = other ? markRows(lane.marks, other.timeline, incidentPath(lang, lane.slug), view) : []
      return [...barRows(lane.bars, view), ...marks]
    }
  }
}

function barRows(bars: Extract<Lane, { kind: 'impact' }>['bars'], { lang }: IncidentView): Row[] {
  return bars.flatMap((bar) => bar.pieces.map(({ start, end }) => ({ from: start, to: end, what: barLabel(bar, lang), href: null })))
}

function markRows(marks: readonly Placed<RibbonMark>[], timeline: Timeline, base: string, { lang }: IncidentView): Row[] {
  const entries = new Map(timeline.entries.map(({ entry }) => [entry.id, entry]))
  const rows = marks.flatMap(({ items }) =>
    items.flatMap(({ entryId, at }) => {
      const entry = entries.get(entryId)
      return entry ? [{ from: at, to: null, what: entryLabel(entry, lang), href: `${base}#${entryId}` }] : []
    }),
  )
  return inOrder(rows)
}

function inOrder(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
