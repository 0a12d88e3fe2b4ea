import styles from '@/components/charts/chart.module.css'
import type { Series } from '@/components/charts/chart-view'

/** Which colour stands for what, where there is more than one. The table names each by itself. */
export function ChartLegend({ series }: { series: readonly Series[] }) {
  if (series.length < 2) return null
  return (
    <ul className={styles.legend} aria-hidden="true">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect width="12" height="12" className={styles[`tone-${tone}`]} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
