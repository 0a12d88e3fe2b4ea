import { DurationMethod } from '@/components/incident/head/duration-method'
import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { durationSentence } from '@/lib/site/language/duration-sentence'

/** The durations in one sentence, each by who says so, and how they come about one click away. */
export function HowLong({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang).head
  return (
    <section className={styles.block} aria-labelledby="how-long">
      <h2 id="how-long" className={styles.small}>
        {words.howLong}
      </h2>
      {timeline.durations.length === 0 ? (
        <p>{words.noDuration}</p>
      ) : (
        <>
          <p>{durationSentence(view)}</p>
          <DurationMethod view={view} />
        </>
      )}
    </section>
  )
}
