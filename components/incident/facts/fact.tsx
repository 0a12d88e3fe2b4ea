import { Children, type ReactNode } from 'react'
import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

type FactProps = { view: IncidentView; id: string; name: string; wide?: boolean; children?: ReactNode }

/** One fact under its name. Without children it says that nobody has stated it, or that our copy does not hold it. */
export function Fact({ view, id, name, wide = false, children }: FactProps) {
  const empty = Children.toArray(children).length === 0
  return (
    <section className={styles.fact} aria-labelledby={id}>
      <h3 id={id} className={styles.name}>
        {name}
      </h3>
      <div className={`${styles.content} ${wide ? styles.wide : ''}`}>{empty ? <Missing view={view} /> : children}</div>
    </section>
  )
}

export function Missing({ view }: { view: IncidentView }) {
  const words = getDictionary(view.lang).facts
  return <p className={styles.missing}>{view.timeline.knownThen ? words.notYetStated : words.notRecorded}</p>
}
