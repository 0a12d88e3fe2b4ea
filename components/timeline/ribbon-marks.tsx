import type { ReactNode } from 'react'
import type { Placed } from '@/components/timeline/cluster-marks'
import styles from '@/components/timeline/ribbon.module.css'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import { type RibbonMark, rowHeight } from '@/components/timeline/ribbon-layout'
import { MarkShape } from '@/components/ui/mark-shape'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

type MarksProps = { marks: readonly Placed<RibbonMark>[]; timeline: Timeline; y: number; base: string; lang: Language }

/** Entries as marks shaped by kind, each a link to its entry on the page `base`; where several share a place, their number. */
export function RibbonMarks({ marks, timeline, y, base, lang }: MarksProps) {
  const words = getDictionary(lang)
  const entries = new Map(timeline.entries.map(({ entry }) => [entry.id, entry]))
  return marks.map(({ items, x, row }) => {
    const first = items[0]
    const entry = first && entries.get(first.entryId)
    if (!first || !entry) return null
    const centre = y + row * rowHeight + rowHeight / 2
    const what = items.length > 1 ? words.ribbon.cluster(items.length) : entryLabel(entry, lang)
    return (
      <g key={first.entryId}>
        {first.spread && (
          <rect className={styles.spread} x={`${first.spread.x}%`} width={`${first.spread.width}%`} y={centre - 1.5} height="3" />
        )}
        <RibbonLink href={`${base}#${first.entryId}`} x={x} y={centre} label={`${formatInstant(first.at, lang)}. ${what}`}>
          {items.length === 1 ? <MarkShape kind={first.kind} /> : <Several n={items.length} />}
        </RibbonLink>
      </g>
    )
  })
}

function Several({ n }: { n: number }) {
  return (
    <>
      <circle className={styles.several} r="10" />
      <text className={styles.count} y="4" textAnchor="middle">
        {n}
      </text>
    </>
  )
}

/** A link around its own origin, with a target of 24 pixels. */
export function RibbonLink({ href, x, y, label, children }: { href: string; x: number; y: number; label: string; children: ReactNode }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible">
      <title>{label}</title>
      <a href={href} aria-label={label} className={styles.link}>
        <rect className={styles.hit} x={-rowHeight / 2} y={-rowHeight / 2} width={rowHeight} height={rowHeight} />
        {children}
      </a>
    </svg>
  )
}
