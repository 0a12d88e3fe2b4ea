import type { ReactNode } from 'react'
import type { Placed } from '@/components/timeline/layout/cluster-marks'
import { rowHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordMark } from '@/components/timeline/layout/word-ribbon'
import styles from '@/components/timeline/ribbon.module.css'
import type { MarkData } from '@/components/timeline/ribbon-data'
import { MarkShape } from '@/components/ui/mark-shape'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

type MarksProps = { marks: readonly Placed<MarkData>[]; scale: RibbonScale; y: number; base: string; words: RibbonWords; live: boolean }

/** Entries as marks shaped by kind, each a link to its entry on the page `base`; where several share a place, their number. */
export function RibbonMarks({ marks, scale, y, base, words, live }: MarksProps) {
  return marks.map((mark) => {
    const first = mark.items[0]
    if (first === undefined) return null
    const centre = y + mark.row * rowHeight + rowHeight / 2
    const isOne = mark.items.length === 1
    return (
      <g key={first.id}>
        {isOne && <Spread mark={first} scale={scale} y={centre} />}
        <RibbonLink mark={mark} href={`${base}#${first.id}`} x={scale.x(mark.at)} y={centre} label={wordMark(mark, words)} live={live}>
          {isOne ? <MarkShape kind={first.kind} /> : <Several n={mark.items.length} />}
        </RibbonLink>
      </g>
    )
  })
}

/** How far the time of an entry can lie from its mark, when that is visible at all. */
function Spread({ mark: { spread }, scale, y }: { mark: MarkData; scale: RibbonScale; y: number }) {
  if (spread === undefined) return null
  const x = scale.clampedX(spread.from)
  const width = scale.clampedX(spread.to) - x
  return width < 1 ? null : <rect className={styles.spread} x={`${x}%`} width={`${width}%`} y={y - 1.5} height="3" />
}

function Several({ n }: { n: number }) {
  return (
    <>
      <circle className={styles.several} r={n > 99 ? 11.5 : 10} />
      <text className={n > 99 ? styles.manyCount : styles.count} y="4" textAnchor="middle">
        {n}
      </text>
    </>
  )
}

type LinkProps = {
  mark: Placed<{ id: string; at: number }>
  href: string
  x: number
  y: number
  label: string
  live: boolean
  children: ReactNode
}

/** A link around its own origin, with a target of 24 pixels. It says what it stands for, so that one listener serves them all. */
export function RibbonLink({ mark, href, x, y, label, live, children }: LinkProps) {
  const several = mark.items.length > 1 ? { 'data-from': mark.at, 'data-to': mark.items.at(-1)?.at } : {}
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: with script the tip says it, and the link has its name at any rate
    <svg x={`${x}%`} y={y} overflow="visible">
      {!live && <title>{label}</title>}
      <a href={href} aria-label={label} className={styles.link} data-mark={mark.items[0]?.id} {...several}>
        <rect className={styles.hit} x={-rowHeight / 2} y={-rowHeight / 2} width={rowHeight} height={rowHeight} />
        {children}
      </a>
    </svg>
  )
}
