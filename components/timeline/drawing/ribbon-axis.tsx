import { axisHeight } from '@/components/timeline/layout/ribbon-layout'
import type { RibbonScale } from '@/components/timeline/layout/ribbon-scale'
import { wordTick } from '@/components/timeline/layout/word-ribbon'
import { wordAxisDay } from '@/components/timeline/layout/word-time'
import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

/** Days above, hours below, or months above, days below, and a fine line down from each. */
export function RibbonAxis({ scale, height, words }: { scale: RibbonScale; height: number; words: RibbonWords }) {
  const { seen } = scale.frame
  const first = scale.heads.find(({ at }) => at >= seen.from)
  return (
    <g className={styles.axis}>
      {scale.heads.map((head) => (
        <g key={head.at}>
          {head.at !== seen.from && <line className={styles.headLine} x1={`${head.x}%`} x2={`${head.x}%`} y1={0} y2={height} />}
          <text className={styles.head} x={`${head.x}%`} dx={head.at === seen.from ? 2 : 6} y={13}>
            {head.unit === 'day' ? wordAxisDay(head.at, words, head === first) : wordTick(head, words)}
          </text>
        </g>
      ))}
      {scale.ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={`${tick.x}%`} x2={`${tick.x}%`} y1={axisHeight - 8} y2={height} />
          {!(tick.unit === 'clock' && scale.heads.some(({ at }) => at === tick.at)) && (
            <text x={`${tick.x}%`} y={axisHeight - 13} textAnchor={tick.x < 3 ? 'start' : tick.x > 97 ? 'end' : 'middle'}>
              {wordTick(tick, words)}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
