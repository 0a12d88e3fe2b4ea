import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { codeOf, type IncidentView } from '@/components/incident/incident-view'
import { linkLabel } from '@/components/timeline/ribbon-labels'
import { StatusBadge } from '@/components/ui/status-badge'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration } from '@/lib/site/language/format-duration'
import { incidentPath } from '@/lib/site/paths'

/** The incidents that belong together, who says so, and how long they lasted together, per effect. */
export function LinkedFact({ view }: { view: IncidentView }) {
  const { lang, linked, combined } = view
  const words = getDictionary(lang)
  if (linked.length === 0) return null
  return (
    <Fact view={view} id="linked" name={words.facts.linked}>
      <ul className={styles.linked}>
        {linked.map((other) => {
          const { document, title, status } = other.timeline
          return (
            <li key={document.id}>
              <p>
                {linkLabel(other, lang)}: <a href={incidentPath(lang, document.slug)}>{codeOf(document)}</a>{' '}
                <StatusBadge status={status} lang={lang} />
              </p>
              <p lang={document.language}>{title}</p>
              <p className={styles.note}>
                {words.linkedBy[other.statedBy]}
                {other.note !== null && (
                  <>
                    {': '}
                    <span lang={document.language}>{other.note}</span>
                  </>
                )}
              </p>
            </li>
          )
        })}
      </ul>
      {combined !== null && combined.durations.length > 0 && (
        <div>
          <h4>{words.facts.combined}</h4>
          <ul className={styles.combined}>
            {combined.durations.map((duration) => (
              <li key={`${duration.basis}-${duration.effect}`}>
                {words.effects[duration.effect]}, {words.bases[duration.basis].toLowerCase()}:{' '}
                <strong>{formatDuration(duration.seconds, lang, duration)}</strong>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{words.facts.combinedExplained}</p>
        </div>
      )}
    </Fact>
  )
}
