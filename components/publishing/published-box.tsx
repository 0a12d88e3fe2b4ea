import styles from '@/components/publishing/publishing.module.css'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import type { PublishingWords } from '@/lib/site/language/publishing/en'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

function saidOf(published: PublicationView['published'], words: PublishingWords): string {
  if (published === null) return words.noneYet
  return published.state === 'current' ? words.nothingPublic : words.notShown[published.state]
}

/** Where there is no draft: what is public, and its address to take along. */
export function PublishedBox({ view, isFresh }: { view: PublicationView; isFresh: boolean }) {
  const { lang, incidentId, published, canPublish, name } = view
  const words = getPublishingWords(lang)
  const isThere = published?.state === 'current'
  return (
    <section className={styles.published} aria-labelledby="published-title">
      <h2 id="published-title">{isFresh && isThere ? words.publishedNow(published.revision) : words.nothingTitle}</h2>
      {isFresh && isThere ? null : <p>{saidOf(published, words)}</p>}
      {isThere ? (
        <>
          <p>
            {words.publicAt}{' '}
            <a id="public-address" href={published.url}>
              {published.url}
            </a>
          </p>
          <p>
            <CopyButton
              from="public-address"
              words={{ copy: words.copyLink, copied: words.copied, failed: words.copyFailed, name: `${words.copyLink}: ${name}` }}
            />
          </p>
        </>
      ) : null}
      <nav className={styles.ways} aria-label={words.title(name)}>
        {isThere ? <a href={published.url}>{words.seePublic}</a> : null}
        <a href={editorIncidentPath(lang, incidentId)}>{words.toEditor}</a>
        {published !== null && canPublish ? <a href={editorIncidentPath(lang, incidentId, 'record')}>{words.toRecord}</a> : null}
      </nav>
    </section>
  )
}
