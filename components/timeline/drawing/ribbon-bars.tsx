import type { RibbonBar, RibbonPiece } from '@/components/timeline/layout/place-bars'
import styles from '@/components/timeline/ribbon.module.css'

type BarsProps = { bars: readonly RibbonBar[]; y: number; barHeight: number; live: boolean }

/** Bars under each other, one per effect; slim ones go without their words. An open end runs out in dots. */
export function RibbonBars({ bars, y, barHeight, live }: BarsProps) {
  return bars.map(({ bar, row, pieces, openX, text }) => {
    const top = y + row * (barHeight + 4)
    return (
      <g key={row} className={styles[bar.basis]} data-tip={bar.label}>
        {!live && <title>{bar.label}</title>}
        {pieces.map((piece) => (
          <Piece key={piece.from} piece={piece} y={top} height={barHeight} />
        ))}
        {openX !== null && (
          <svg x={`${openX}%`} y={top} overflow="visible" aria-hidden="true">
            <path className={styles.openEnd} d={`M3 ${barHeight / 2}h26`} />
          </svg>
        )}
        {barHeight > 12 && text !== null && (
          <text className={styles.barText} x={`${text.x}%`} dx={text.dx} textAnchor={text.anchor} y={top + barHeight / 2 + 4.5}>
            {bar.label}
          </text>
        )}
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
