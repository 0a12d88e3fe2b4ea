import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/timeline/ribbon.module.css'
import { RibbonAxis } from '@/components/timeline/ribbon-axis'
import { laneLabel } from '@/components/timeline/ribbon-labels'
import { RibbonLane } from '@/components/timeline/ribbon-lane'
import { axisHeight, layoutRibbon } from '@/components/timeline/ribbon-layout'
import { RibbonLegend } from '@/components/timeline/ribbon-legend'
import { RibbonTable } from '@/components/timeline/ribbon-table'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatClock, formatInstant } from '@/lib/site/language/format-moment'

/** The width at which marks keep their distance; narrower screens scroll. The same as `min-width` in the style sheet. */
const minWidth = 760

/** The incident as one drawing, complete without script: every mark links to its entry, and a table says the same. */
export function Ribbon({ view }: { view: IncidentView }) {
  const { lang, timeline, linked } = view
  const words = getDictionary(lang).ribbon
  const others = linked.map((other) => ({ slug: other.timeline.document.slug, timeline: other.timeline }))
  const layout = layoutRibbon(timeline, others, minWidth)
  if (layout === null) return <p className={styles.nothing}>{words.nothingDated}</p>
  const { scale, lanes, line, height, undrawn } = layout
  const { extent } = timeline
  return (
    <figure className={styles.ribbon} aria-labelledby="ribbon">
      <figcaption>
        <h2 id="ribbon" className={styles.title}>
          {words.title}
        </h2>
      </figcaption>
      <ScrollRegion className={styles.scroller} label={words.region}>
        <div className={styles.stage}>
          <svg className={styles.drawing} width="100%" height={height}>
            <title>{words.description(formatInstant(extent?.from ?? scale.from, lang), formatInstant(extent?.to ?? scale.to, lang))}</title>
            <defs>
              <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path className={styles.hatch} d="M0 0V7" />
              </pattern>
            </defs>
            <RibbonAxis scale={scale} height={height} lang={lang} />
            {lanes.map((lane) => (
              <RibbonLane key={lane.y} lane={lane} view={view} minWidth={minWidth} />
            ))}
            {line && (
              <g className={styles.line}>
                <line x1={`${line.x}%`} x2={`${line.x}%`} y1={axisHeight - 6} y2={height} />
                <text x={`${line.x}%`} y={axisHeight + 8} dx={line.x > 85 ? -6 : 6} textAnchor={line.x > 85 ? 'end' : 'start'}>
                  {line.kind === 'now' ? words.now : words.knownAt(formatClock(line.at))}
                </text>
              </g>
            )}
          </svg>
          <svg className={styles.labels} width="320" height={height} aria-hidden="true">
            {lanes.map((lane) => (
              <text key={lane.y} x="2" y={lane.y + 15}>
                {laneLabel(lane, view)}
              </text>
            ))}
          </svg>
        </div>
      </ScrollRegion>
      {undrawn > 0 && <p className={styles.note}>{words.notDrawn(undrawn)}</p>}
      <RibbonLegend layout={layout} lang={lang} />
      <RibbonTable layout={layout} view={view} />
    </figure>
  )
}
