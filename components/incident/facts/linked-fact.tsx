import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { codeOf, type IncidentView } from '@/components/incident/incident-view'
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
    <Fact view={view} id="linked" wide name={words.facts.linked}>
      <ul className={styles.linked}>
        {linked.map((other) => {
          const { document, title, status } = other.timeline
          return (
            <li key={document.id}>
              <p>
                <a href={incidentPath(lang, document.slug)}>{codeOf(document)}</a> <StatusBadge status={status} lang={lang} />
              </p>
              <p lang={document.language}>{title}</p>
              {other.reasons.map((reason) => (
                <p key={`${reason.kind}-${reason.inverse}`} className={styles.note}>
                  {words.linkKinds[reason.kind][reason.inverse ? 'inverse' : 'forward']}, {words.linkedBy[reason.statedBy]}
                  {reason.note !== null && (
                    <>
                      {': '}
                      <span lang={reason.language}>{reason.note}</span>
                    </>
                  )}
                </p>
              ))}
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
