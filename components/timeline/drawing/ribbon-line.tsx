import { wordLine } from '@/components/timeline/layout/word-ribbon'
import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData, Stretch } from '@/components/timeline/ribbon-data'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'

type LineProps = { line: NonNullable<RibbonData['line']>; axis: Stretch; words: RibbonWords; isMoved: boolean }

/** Now, or what is known at. When the reader moved it, what came later lies under a veil. */
export function RibbonLine({ line, axis, words, isMoved }: LineProps) {
  const { at } = line
  if (at < axis.from || at > axis.to) return null
  const x = ((at - axis.from) / (axis.to - axis.from)) * 100
  return (
    <div className={`${styles.line} ${isMoved ? styles.veil : ''}`} style={{ left: `${x}%` }}>
      <span className={x > 85 ? styles.before : undefined}>{wordLine(line, words)}</span>
    </div>
  )
}
