import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'

export function WhatToDo({ view }: { view: IncidentView }) {
  const { advice, language } = view.timeline.document
  if (advice.length === 0) return null
  return (
    <section className={styles.advice} aria-labelledby="what-to-do">
      <h2 id="what-to-do" className={styles.small}>
        {getDictionary(view.lang).head.whatToDo}
      </h2>
      <ul>
        {advice.map(({ id, audience, text, statedIn }) => (
          <li key={id} lang={language}>
            <span>{audience}</span> <strong>{statedIn[0] ? <a href={`#${statedIn[0]}`}>{text}</a> : text}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
