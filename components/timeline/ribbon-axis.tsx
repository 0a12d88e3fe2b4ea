import styles from '@/components/timeline/ribbon.module.css'
import { axisHeight } from '@/components/timeline/ribbon-layout'
import type { RibbonScale, Tick } from '@/components/timeline/ribbon-scale'
import { formatAxisDay, formatClock, formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** Days above, hours below, or months above, days below, and a fine line down from each. */
export function RibbonAxis({ scale, height, lang }: { scale: RibbonScale; height: number; lang: Language }) {
  return (
    <g className={styles.axis}>
      {scale.heads.map((head, index) => (
        <g key={head.at}>
          {head.x > 0 && <line className={styles.headLine} x1={`${head.x}%`} x2={`${head.x}%`} y1={0} y2={height} />}
          <text className={styles.head} x={`${head.x}%`} dx={head.x > 0 ? 6 : 2} y={13}>
            {head.unit === 'day' ? formatAxisDay(head.at, lang, index === 0) : tickLabel(head, lang)}
          </text>
        </g>
      ))}
      {scale.ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={`${tick.x}%`} x2={`${tick.x}%`} y1={axisHeight - 8} y2={height} />
          {!(tick.unit === 'clock' && scale.heads.some(({ at }) => at === tick.at)) && (
            <text x={`${tick.x}%`} y={axisHeight - 13} textAnchor={tick.x < 3 ? 'start' : tick.x > 97 ? 'end' : 'middle'}>
              {tickLabel(tick, lang)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function tickLabel({ at, unit }: Tick, lang: Language): string {
  switch (unit) {
    case 'clock':
      return formatClock(at)
    case 'day':
      return formatAxisDay(at, lang)
    default:
      return formatInstant(at, lang, unit)
  }
}
