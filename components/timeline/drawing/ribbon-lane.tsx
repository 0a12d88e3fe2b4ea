import { RibbonBars } from '@/components/timeline/drawing/ribbon-bars'
import { RibbonLink, RibbonMarks } from '@/components/timeline/drawing/ribbon-marks'
import { barHeight, type Lane, promiseHeight, rowHeight, slimBarHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordLane, wordPromise } from '@/components/timeline/layout/word-ribbon'
import { wordInstant } from '@/components/timeline/layout/word-time'
import styles from '@/components/timeline/ribbon.module.css'
import { PromiseShape } from '@/components/ui/promise-shape'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

type LaneProps<Kind extends Lane['kind']> = { lane: Extract<Lane, { kind: Kind }>; scale: RibbonScale; words: RibbonWords; live: boolean }

/** One lane of the ribbon. Its name is drawn over it in a layer of its own, which stays in sight while the lane scrolls. */
export function RibbonLane({ lane, scale, words, live }: LaneProps<Lane['kind']>) {
  const base = lane.contentY + lane.height
  return (
    <g data-lane={lane.kind}>
      <line className={styles.laneLine} x1="0" x2="100%" y1={base + 4} y2={base + 4} />
      <LaneContent lane={lane} scale={scale} words={words} live={live} />
    </g>
  )
}

function LaneContent({ lane, scale, words, live }: LaneProps<Lane['kind']>) {
  switch (lane.kind) {
    case 'impact':
      return <RibbonBars bars={lane.bars} y={lane.contentY} barHeight={barHeight} live={live} />
    case 'vendor':
      return <VendorLane lane={lane} scale={scale} words={words} live={live} />
    case 'promises':
      return <PromiseLane lane={lane} scale={scale} words={words} live={live} />
    case 'phases':
      return <PhaseLane lane={lane} scale={scale} words={words} live={live} />
    case 'voices':
      return <RibbonMarks marks={lane.marks} scale={scale} y={lane.contentY} base="" words={words} live={live} />
    case 'linked':
      return <LinkedLane lane={lane} scale={scale} words={words} live={live} />
  }
}

function VendorLane({ lane, scale, words, live }: LaneProps<'vendor'>) {
  return (
    <>
      {lane.silences.map(({ silence, x, width, textX, text }) => (
        <g key={silence.from} data-tip={`${wordInstant(silence.from, words)}: ${silence.label}`}>
          <rect className={styles.silence} x={`${x}%`} width={`${width}%`} y={lane.contentY} height={lane.height} />
          {text !== null && (
            <text className={styles.silenceText} x={`${textX}%`} y={lane.contentY + lane.height / 2 + 4} textAnchor="middle">
              {text}
            </text>
          )}
        </g>
      ))}
      <RibbonMarks marks={lane.marks} scale={scale} y={lane.contentY} base="" words={words} live={live} />
    </>
  )
}

function PromiseLane({ lane, scale, words, live }: LaneProps<'promises'>) {
  return lane.marks.map((mark) => {
    const first = mark.items[0]
    if (first === undefined) return null
    const { label, outcome, sign, isLate } = wordPromise(mark, words)
    return (
      <RibbonLink
        key={first.id}
        mark={mark}
        href={`#${first.id}`}
        x={scale.x(mark.at)}
        y={lane.contentY + mark.row * promiseHeight + rowHeight / 2}
        label={label}
        live={live}
      >
        <PromiseShape outcome={outcome} />
        {sign !== '' && (
          <text className={isLate ? styles.late : styles.small} y={rowHeight / 2 + 9} textAnchor="middle">
            {sign}
          </text>
        )}
      </RibbonLink>
    )
  })
}

function PhaseLane({ lane, words, live }: LaneProps<'phases'>) {
  return lane.spans.map(({ span, x, width, textX, fits }) => (
    <a
      key={span.from}
      href={`#${span.id}`}
      aria-label={`${wordInstant(span.from, words)}: ${span.label}`}
      className={styles.link}
      data-mark={span.id}
    >
      <rect
        className={`${styles.phase} ${span.to === null ? styles.open : ''}`}
        x={`${x}%`}
        width={`${width}%`}
        y={lane.contentY}
        height={rowHeight}
      />
      {!live && <title>{span.label}</title>}
      {(fits || (lane.spans.length === 1 && x > 20)) && (
        <text className={styles.barText} x={`${textX}%`} dx={fits ? 7 : -7} textAnchor={fits ? 'start' : 'end'} y={lane.contentY + 16}>
          {span.label}
        </text>
      )}
    </a>
  ))
}

function LinkedLane({ lane, scale, words, live }: LaneProps<'linked'>) {
  const barsHeight = lane.bars.length * (slimBarHeight + 4)
  return (
    <>
      <a href={lane.href} aria-label={wordLane(lane, words)} className={styles.link}>
        <rect className={styles.hit} x="0" width="320" y={lane.y} height={lane.contentY - lane.y} />
        <RibbonBars bars={lane.bars} y={lane.contentY} barHeight={slimBarHeight} live={live} />
      </a>
      <RibbonMarks marks={lane.marks} scale={scale} y={lane.contentY + barsHeight} base={lane.href} words={words} live={live} />
    </>
  )
}
