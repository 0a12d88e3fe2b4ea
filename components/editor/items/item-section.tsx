import type { ReactNode } from 'react'
import styles from '@/components/editor/items/items.module.css'

type SectionProps = { id: string; title: string; empty: string | null; tools: ReactNode; children: ReactNode }

/** One part of the form, no landmark, since the page beside it has landmarks of the same names: its heading, its items, and what can be added. */
export function ItemSection({ id, title, empty, tools, children }: SectionProps) {
  return (
    <fieldset className={styles.section} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {empty === null ? children : <p className={styles.empty}>{empty}</p>}
      <div className={styles.tools}>{tools}</div>
    </fieldset>
  )
}
