import type { ReactNode } from 'react'
import styles from '@/components/editor/items/items.module.css'

type SectionProps = { id: string; title: string; empty: string | null; tools: ReactNode; children: ReactNode }

/** One part of the form: its heading, its items, and what can be added. */
export function ItemSection({ id, title, empty, tools, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {empty === null ? children : <p className={styles.empty}>{empty}</p>}
      <div className={styles.tools}>{tools}</div>
    </section>
  )
}
