import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonBar, RibbonPiece } from '@/components/timeline/ribbon-bars'
import { barLabel } from '@/components/timeline/ribbon-labels'
import type { Language } from '@/lib/site/language/language'

type BarsProps = { bars: readonly RibbonBar[]; y: number; barHeight: number; lang: Language; minWidth: number }

/** Bars under each other, one per effect; slim ones go without their words. An open end runs out in dots. */
export function RibbonBars({ bars, y, barHeight, lang, minWidth }: BarsProps) {
  return bars.map((bar, index) => {
    const top = y + index * (barHeight + 4)
    const label = barLabel(bar, lang)
    return (
      <g key={`${bar.basis}-${bar.effect}`} className={styles[bar.basis]}>
        <title>{label}</title>
        {bar.pieces.map((piece) => (
          <Piece key={piece.start} piece={piece} y={top} height={barHeight} />
        ))}
        {bar.openX !== null && (
          <svg x={`${bar.openX}%`} y={top} overflow="visible" aria-hidden="true">
            <path className={styles.openEnd} d={`M3 ${barHeight / 2}h26`} />
          </svg>
        )}
        {barHeight > 12 && <BarText bar={bar} label={label} y={top + barHeight / 2 + 4.5} minWidth={minWidth} />}
      </g>
    )
  })
}

function Piece({ piece, y, height }: { piece: RibbonPiece; y: number; height: number }) {
  return (
    <>
      <rect className={styles.bar} x={`${piece.x}%`} width={`${Math.max(piece.width, 0.25)}%`} y={y} height={height} />
      {piece.cutLeft && <Arrow x={0} y={y + height / 2} d="M7-4 1 0l6 4" />}
      {piece.cutRight && <Arrow x={100} y={y + height / 2} d="M-7-4-1 0l-6 4" />}
    </>
  )
}

function Arrow({ x, y, d }: { x: number; y: number; d: string }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      <path className={styles.arrow} d={d} />
    </svg>
  )
}

/** Inside the bar where it fits, else beside it on the roomier side. */
function BarText({ bar, label, y, minWidth }: { bar: RibbonBar; label: string; y: number; minWidth: number }) {
  const first = bar.pieces[0]
  const last = bar.pieces.at(-1)
  if (first === undefined || last === undefined) return null
  const end = last.x + last.width
  if ((first.width / 100) * minWidth > label.length * 7 + 14) {
    return (
      <text className={styles.barText} x={`${first.x}%`} dx={first.cutLeft ? 14 : 7} y={y}>
        {label}
      </text>
    )
  }
  const after = 100 - end > first.x
  return (
    <text
      className={styles.barText}
      x={`${after ? end : first.x}%`}
      dx={after ? (bar.openX === null ? 7 : 36) : -7}
      textAnchor={after ? 'start' : 'end'}
      y={y}
    >
      {label}
    </text>
  )
}
