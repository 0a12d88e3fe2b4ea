import { wordInstant } from '@/components/timeline/layout/word-time'
import styles from '@/components/timeline/ribbon.module.css'
import type { BarData, LaneData, MarkData, RibbonData } from '@/components/timeline/ribbon-data'
import { LongList } from '@/components/ui/long-list'
import { ScrollRegion } from '@/components/ui/scroll-region'

import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

type Row = { from: number; to: number | null; what: string; href: string | null }

type TableProps = { data: RibbonData; lang: Language; isFixed: boolean }

/** The drawing as a table, lane by lane, for whoever cannot use the drawing. Fixed, it stays as it came. */
export function RibbonTable({ data, lang, isFixed }: TableProps) {
  const { table: title, columns } = getDictionary(lang).ribbon
  return (
    <details className={styles.table}>
      <summary>{title}</summary>
      <ScrollRegion className={styles.tableScroller} label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.lane}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.to}</th>
              <th scope="col">{columns.what}</th>
            </tr>
          </thead>
          <LongList
            as="tbody"
            isFixed={isFixed}
            items={data.lanes.flatMap((lane) =>
              rowsOf(lane).map(({ from, to, what, href }) => (
                <tr key={`${lane.kind}-${lane.name}-${from}-${what}-${href}`}>
                  <td>{lane.name}</td>
                  <td>{wordInstant(from, data.words)}</td>
                  <td>{to === null ? '' : wordInstant(to, data.words)}</td>
                  <td>{href === null ? what : <a href={href}>{what}</a>}</td>
                </tr>
              )),
            )}
          />
        </table>
      </ScrollRegion>
    </details>
  )
}

function rowsOf(lane: LaneData): Row[] {
  switch (lane.kind) {
    case 'impact':
      return barRows(lane.bars)
    case 'vendor': {
      const silences = lane.silences.map(({ from, to, label, id }) => ({ from, to, what: label, href: `#${id}` }))
      return [...markRows(lane.marks, ''), ...silences].sort((a, b) => a.from - b.from)
    }
    case 'voices':
      return markRows(lane.marks, '')
    case 'promises':
      return lane.marks.map(({ at, label, id }) => ({ from: at, to: null, what: label, href: `#${id}` }))
    case 'phases':
      return lane.spans.map(({ from, to, label, id }) => ({ from, to, what: label, href: `#${id}` }))
    case 'linked':
      return [...barRows(lane.bars), ...markRows(lane.marks, lane.href)]
  }
}

function barRows(bars: readonly BarData[]): Row[] {
  return bars.flatMap(({ pieces, label }) => pieces.map(({ from, to }) => ({ from, to, what: label, href: null })))
}

function markRows(marks: readonly MarkData[], base: string): Row[] {
  return marks.map(({ at, label, id }) => ({ from: at, to: null, what: label, href: `${base}#${id}` }))
}
