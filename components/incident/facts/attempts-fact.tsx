import { ClaimHistory } from '@/components/incident/facts/claim-history'
import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatMoment } from '@/lib/site/language/format-moment'

/** What was tried to repair it, and what came of it as far as anybody said. */
export function AttemptsFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  if (timeline.attempts.length === 0) return null
  return (
    <Fact view={view} id="attempts" wide name={words.facts.attempts}>
      <ol className={styles.attempts}>
        {timeline.attempts.map(({ attempt, outcome }) => (
          <li key={attempt.id}>
            <p lang={timeline.document.language}>{attempt.text}</p>
            {attempt.happenedAt && <p className={styles.note}>{formatMoment(attempt.happenedAt, lang)}</p>}
            {attempt.outcomes.length === 0 ? (
              <p>
                <Outcome outcome={outcome} label={words.outcomes[outcome]} />
              </p>
            ) : (
              <div>
                <ClaimHistory
                  claims={attempt.outcomes}
                  view={view}
                  show={(claim) => (
                    <>
                      <Outcome outcome={claim.outcome} label={words.outcomes[claim.outcome]} />{' '}
                      <span lang={timeline.document.language}>{claim.text}</span>
                    </>
                  )}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </Fact>
  )
}

function Outcome({ outcome, label }: { outcome: string; label: string }) {
  const signs: Record<string, string> = { worked: '✓', partial: '◐', none: '–', harmful: '✕', unknown: '?' }
  return (
    <strong className={`${styles.outcome} ${styles[outcome]}`}>
      <span aria-hidden="true">{signs[outcome]}</span> {label}.
    </strong>
  )
}
