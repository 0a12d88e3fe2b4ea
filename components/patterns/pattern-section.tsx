import { Figure } from '@/components/patterns/figure'
import { historyFigure } from '@/components/patterns/history-figure'
import { durationsFigure, firstWordFigure } from '@/components/patterns/length-figures'
import type { PatternView } from '@/components/patterns/pattern-view'
import styles from '@/components/patterns/patterns.module.css'
import { changesFigure, promisesFigure } from '@/components/patterns/record-figures'
import { getDictionary } from '@/lib/site/language/dictionary'
import { aboutPath } from '@/lib/site/paths'

/** What the incidents of a vendor, a service, a place or a cause show together, and which of them it is made from. */
export function PatternSection({ view }: { view: PatternView }) {
  const { lang, patterns } = view
  const words = getDictionary(lang).patterns
  const { maintenance, stub } = patterns.leftOut
  const leftOut = words.leftOut(maintenance, stub)
  const figures = [historyFigure(view), durationsFigure(view), firstWordFigure(view), promisesFigure(view), changesFigure(view)]
  return (
    <section aria-labelledby="patterns" className={styles.section}>
      <h2 id="patterns">{words.title}</h2>
      <p className={styles.basis}>
        {patterns.counted === 0 ? words.tooFew : words.basis(patterns.counted)} {leftOut !== '' && `${leftOut}. `}
        {patterns.counted > 0 && words.coverage} <a href={`${aboutPath(lang)}#statistics`}>{words.method}</a>
      </p>
      {patterns.counted > 0 && (
        <div className={styles.figures}>
          {figures.map((figure) => (
            <Figure key={figure.id} figure={figure} lang={lang} />
          ))}
        </div>
      )}
    </section>
  )
}
