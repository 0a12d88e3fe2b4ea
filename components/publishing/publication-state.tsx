import styles from '@/components/publishing/publishing.module.css'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { wordChanges } from '@/components/revisions/word-changes'
import { InstantTime } from '@/components/time/instant-time'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

/** Which draft this is, where it stands, and what it does to what is public. */
export function PublicationState({ view }: { view: PublicationView }) {
  const { lang, incidentId, draft, published, document, changes, isMoved } = view
  const words = getPublishingWords(lang)
  return (
    <div className={styles.state}>
      <p className={styles.subject} lang={document.language}>
        {document.title}
      </p>
      {draft === null ? null : (
        <p>
          <strong className={styles.badge} data-state={draft.state}>
            {words.states[draft.state]}
          </strong>{' '}
          {draft.updatedBy === null ? null : words.savedBy(draft.updatedBy, draft.version)}
          {draft.updatedAt === null ? null : (
            <>
              , <InstantTime at={draft.updatedAt} lang={lang} />
            </>
          )}
        </p>
      )}
      <p>{published === null ? words.firstTime : isMoved ? words.movedMeanwhile(published.revision) : words.onTopOf(published.revision)}</p>
      {published === null || published.state === 'current' ? null : <p className={styles.held}>{words.notShown[published.state]}</p>}
      {changes.length === 0 ? null : <p className={styles.summary}>{wordChanges(changes, lang)}</p>}
      <nav className={styles.ways} aria-label={words.title(view.name)}>
        <a href={editorIncidentPath(lang, incidentId)}>{words.toEditor}</a>
        {published?.state === 'current' ? <a href={published.url}>{words.seePublic}</a> : null}
        {published !== null && view.canPublish ? <a href={editorIncidentPath(lang, incidentId, 'record')}>{words.toRecord}</a> : null}
      </nav>
    </div>
  )
}
