import { Chart } from '@/components/charts/chart.island'
import { ChartLegend } from '@/components/charts/chart-legend'
import { FigureTable } from '@/components/patterns/figure-table'
import type { FigureView } from '@/components/patterns/pattern-view'
import styles from '@/components/patterns/patterns.module.css'
import type { Language } from '@/lib/site/language/language'

/** The finding as a title, what is to be said of it, a chart where there is enough to draw, and the table behind it. */
export function Figure({ figure, lang }: { figure: FigureView; lang: Language }) {
  const { id, heading, finding, notes, chart, rows } = figure
  return (
    <section aria-labelledby={id} className={styles.figure}>
      <h3 id={id}>
        <span className={styles.kicker}>{heading}</span> {finding}
      </h3>
      {notes.length > 0 && <p className={styles.notes}>{notes.join(' ')}</p>}
      {chart !== null && (
        <div>
          <p className={styles.unit}>{chart.unit}</p>
          <Chart view={chart} />
          <ChartLegend series={chart.series} />
        </div>
      )}
      {rows.length > 0 && <FigureTable figure={figure} lang={lang} />}
    </section>
  )
}
