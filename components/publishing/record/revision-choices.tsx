import people from '@/components/people/people.module.css'
import styles from '@/components/publishing/publishing.module.css'
import type { RecordView } from '@/components/publishing/record/record-view'
import { wordChanges } from '@/components/revisions/word-changes'
import { InstantTime } from '@/components/time/instant-time'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { editorIncidentPath } from '@/lib/site/paths'
import { revisionPath } from '@/lib/site/revision-paths'

/** Every revision of an incident, newest first, each with the way back to it. */
export function RevisionChoices({ view }: { view: RecordView }) {
  const { lang, incidentId, slug, revision: newest, revisions, nextBefore, isLater, document } = view
  const words = getPublishingWords(lang).record
  const own = getRevisionWords(lang)
  const path = editorIncidentPath(lang, incidentId, 'record')
  return (
    <section className={people.section} aria-labelledby="revisions-title">
      <h2 id="revisions-title">{words.revisionsTitle}</h2>
      <p className={styles.soft}>{words.revisionsLead}</p>
      <ol className={styles.things}>
        {revisions.map(({ number, recordedAt, author, reason, changes }) => (
          <li key={number}>
            <p className={people.line}>
              {document.standing.kind === 'current' ? (
                <a className={people.name} href={revisionPath(lang, slug, number)}>
                  {own.revision(number)}
                </a>
              ) : (
                <span className={people.name}>{own.revision(number)}</span>
              )}
              <span>
                <InstantTime at={recordedAt} lang={lang} />, {own.by(author)}
              </span>
            </p>
            <p className={styles.reason}>{reason}</p>
            <p className={styles.soft}>{wordChanges(changes, lang)}</p>
            {number === newest ? null : (
              <p>
                <a href={`${path}?do=revert&to=${number}`} aria-label={words.goBack(number)}>
                  {words.goBackLink}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {isLater || nextBefore !== null ? (
        <nav className={styles.ways} aria-label={own.pages}>
          {isLater ? <a href={path}>{words.newest}</a> : null}
          {nextBefore === null ? null : (
            <a href={`${path}?before=${nextBefore}`} rel="next">
              {words.older}
            </a>
          )}
        </nav>
      ) : null}
    </section>
  )
}
