import { RibbonAxis } from '@/components/timeline/drawing/ribbon-axis'
import { RibbonLane } from '@/components/timeline/drawing/ribbon-lane'
import type { RibbonLayout } from '@/components/timeline/layout/ribbon-layout'
import { wordLane } from '@/components/timeline/layout/word-ribbon'
import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData } from '@/components/timeline/ribbon-data'

type DrawingProps = { data: RibbonData; layout: RibbonLayout; live: boolean }

/** All lanes under their axis, as far as they are drawn: a part of a stage that can be much wider. `live` once script runs. */
export function RibbonDrawing({ data, layout, live }: DrawingProps) {
  const { scale, lanes, height } = layout
  const { axis, drawn } = scale.frame
  const length = axis.to - axis.from
  const isWhole = drawn.from === axis.from && drawn.to === axis.to
  const place = { marginLeft: `${((drawn.from - axis.from) / length) * 100}%`, width: `${((drawn.to - drawn.from) / length) * 100}%` }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing full of links is a group of them, and no element of HTML is
    <svg className={styles.drawing} height={height} style={isWhole ? undefined : place} role="group" aria-label={data.description}>
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className={styles.hatch} d="M0 0V7" />
        </pattern>
      </defs>
      <RibbonAxis scale={scale} height={height} words={data.words} />
      {lanes.map((lane) => (
        <RibbonLane key={lane.y} lane={lane} scale={scale} words={data.words} live={live} />
      ))}
    </svg>
  )
}

/** The names of the lanes, which stay at the left edge while the lanes scroll under them. */
export function RibbonNames({ data, layout }: Omit<DrawingProps, 'live'>) {
  return (
    <svg className={styles.labels} width="320" height={layout.height} aria-hidden="true">
      {layout.lanes.map((lane) => (
        <text key={lane.y} x="2" y={lane.y + 15}>
          {wordLane(lane, data.words)}
        </text>
      ))}
    </svg>
  )
}
