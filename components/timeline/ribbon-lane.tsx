import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/timeline/ribbon.module.css'
import { RibbonBars } from '@/components/timeline/ribbon-bars-drawing'
import { laneLabel, promiseLabel } from '@/components/timeline/ribbon-labels'
import { barHeight, type Lane, promiseHeight, rowHeight, slimBarHeight } from '@/components/timeline/ribbon-layout'
import { RibbonLink, RibbonMarks } from '@/components/timeline/ribbon-marks'
import { PromiseShape } from '@/components/ui/promise-shape'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan, wholeMinutes } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import { incidentPath } from '@/lib/site/paths'

type LaneProps<Kind extends Lane['kind']> = { lane: Extract<Lane, { kind: Kind }>; view: IncidentView; minWidth: number }

/** One lane of the ribbon. Its name is drawn over it in a layer of its own, which stays in sight while the lane scrolls. */
export function RibbonLane({ lane, view, minWidth }: { lane: Lane; view: IncidentView; minWidth: number }) {
  const base = lane.contentY + lane.height
  return (
    <g>
      <line className={styles.laneLine} x1="0" x2="100%" y1={base + 4} y2={base + 4} />
      <LaneContent lane={lane} view={view} minWidth={minWidth} />
    </g>
  )
}

function LaneContent({ lane, view, minWidth }: { lane: Lane; view: IncidentView; minWidth: number }) {
  switch (lane.kind) {
    case 'impact':
      return <RibbonBars bars={lane.bars} y={lane.contentY} barHeight={barHeight} lang={view.lang} minWidth={minWidth} />
    case 'vendor':
      return <VendorLane lane={lane} view={view} minWidth={minWidth} />
    case 'promises':
      return <PromiseLane lane={lane} view={view} minWidth={minWidth} />
    case 'phases':
      return <PhaseLane lane={lane} view={view} minWidth={minWidth} />
    case 'voices':
      return <RibbonMarks marks={lane.marks} timeline={view.timeline} y={lane.contentY} base="" lang={view.lang} />
    case 'linked':
      return <LinkedLane lane={lane} view={view} minWidth={minWidth} />
  }
}

function VendorLane({ lane, view, minWidth }: LaneProps<'vendor'>) {
  const { ribbon } = getDictionary(view.lang)
  return (
    <>
      {lane.silences.map(({ silence, x, width }) => {
        const span = formatSpan(silence.seconds, view.lang)
        const room = (width / 100) * minWidth
        const label = [ribbon.silence(span), span].find((text) => text.length * 7 < room)
        return (
          <g key={silence.from}>
            <rect className={styles.silence} x={`${x}%`} width={`${width}%`} y={lane.contentY} height={lane.height} />
            {label && (
              <text className={styles.silenceText} x={`${x + width / 2}%`} y={lane.contentY + lane.height / 2 + 4} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        )
      })}
      <RibbonMarks marks={lane.marks} timeline={view.timeline} y={lane.contentY} base="" lang={view.lang} />
    </>
  )
}

function PromiseLane({ lane, view }: LaneProps<'promises'>) {
  const { ribbon, units } = getDictionary(view.lang)
  return lane.marks.map(({ items, x, row }) => {
    const y = lane.contentY + row * promiseHeight + rowHeight / 2
    const first = items[0]
    if (first === undefined) return null
    const due = formatInstant(first.promise.dueAt ?? '', view.lang)
    const label = items.length > 1 ? ribbon.cluster(items.length) : `${due}: ${promiseLabel(first, view.lang)}`
    const { outcome, lateSeconds, doubt } = first.promise
    const small =
      items.length > 1 ? `${items.length}` : lateSeconds === null ? (doubt ? '?' : '') : `+${wholeMinutes(lateSeconds)} ${units.minute}`
    return (
      <RibbonLink key={first.promise.entryId} href={`#${first.promise.entryId}`} x={x} y={y} label={label}>
        <PromiseShape outcome={outcome} />
        {small !== '' && (
          <text className={outcome === 'missed' ? styles.late : styles.small} y={rowHeight / 2 + 9} textAnchor="middle">
            {small}
          </text>
        )}
      </RibbonLink>
    )
  })
}

function PhaseLane({ lane, view, minWidth }: LaneProps<'phases'>) {
  const { phases } = getDictionary(view.lang)
  return lane.spans.map(({ phase, entryId, from, to, x, width }) => {
    const label = phases[phase]
    const fits = (width / 100) * minWidth > label.length * 7 + 12
    const isAlone = lane.spans.length === 1 && x > 20
    return (
      <a key={`${entryId}-${from}`} href={`#${entryId}`} aria-label={`${formatInstant(from, view.lang)}: ${label}`} className={styles.link}>
        <rect
          className={`${styles.phase} ${to === null ? styles.open : ''}`}
          x={`${x}%`}
          width={`${width}%`}
          y={lane.contentY}
          height={rowHeight}
        />
        <title>{label}</title>
        {(fits || isAlone) && (
          <text className={styles.barText} x={`${x}%`} dx={fits ? 7 : -7} textAnchor={fits ? 'start' : 'end'} y={lane.contentY + 16}>
            {label}
          </text>
        )}
      </a>
    )
  })
}

function LinkedLane({ lane, view, minWidth }: LaneProps<'linked'>) {
  const other = view.linked.find(({ timeline }) => timeline.document.slug === lane.slug)
  if (other === undefined) return null
  const path = incidentPath(view.lang, lane.slug)
  const barsHeight = lane.bars.length * (slimBarHeight + 4)
  return (
    <>
      <a href={path} aria-label={laneLabel(lane, view)} className={styles.link}>
        <rect className={styles.hit} x="0" width="320" y={lane.y} height={lane.contentY - lane.y} />
        <RibbonBars bars={lane.bars} y={lane.contentY} barHeight={slimBarHeight} lang={view.lang} minWidth={minWidth} />
      </a>
      <RibbonMarks marks={lane.marks} timeline={other.timeline} y={lane.contentY + barsHeight} base={path} lang={view.lang} />
    </>
  )
}
