import { IncidentPage } from '@/components/incident/incident-page'
import type { Said } from '@/components/people/form/said'
import { ClashList } from '@/components/publishing/clash-list'
import { DoubtList } from '@/components/publishing/doubt-list'
import { PublishForms } from '@/components/publishing/form/publish-forms'
import { ReviewThread } from '@/components/publishing/form/review-thread'
import { HindranceList } from '@/components/publishing/hindrance-list'
import { PublicationState } from '@/components/publishing/publication-state'
import { PublishedBox } from '@/components/publishing/published-box'
import styles from '@/components/publishing/publishing.module.css'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { ComparisonSections } from '@/components/revisions/comparison-sections'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

/** What becomes public, what holds it back, and the decision. */
export function PublicationPage({ view, said }: { view: PublicationView; said: Said | null }) {
  const { draft, lang } = view
  const words = getPublishingWords(lang)
  if (draft === null)
    return (
      <>
        <PublishedBox view={view} isFresh={said?.name === 'published'} />
        {view.events.length === 0 ? null : <ReviewThread view={view} said={said} />}
      </>
    )
  return (
    <div className={styles.page} data-shown={view.shown}>
      <div className={styles.top}>
        <PublicationState view={view} />
        <HindranceList view={view} />
        <ClashList view={view} />
        <DoubtList view={view} />
        <p className={styles.jump}>
          <a href="#decide">{words.toForm}</a>
        </p>
      </div>
      <Looked view={view} />
      <aside className={styles.aside} aria-label={words.formTitle}>
        <PublishForms view={view} draft={draft} said={said} />
        <ReviewThread view={view} said={said} />
      </aside>
    </div>
  )
}

function Looked({ view }: { view: PublicationView }) {
  const { lang, incidentId, comparison, preview, shown } = view
  const words = getPublishingWords(lang)
  const path = editorIncidentPath(lang, incidentId, 'publish')
  return (
    <div className={styles.looked}>
      {comparison === null ? null : (
        <nav className={styles.views} aria-label={words.views}>
          <a href={`${path}?show=changes`} aria-current={shown === 'diff' ? 'page' : undefined}>
            {words.viewDiff}
          </a>
          <a href={`${path}?show=preview`} aria-current={shown === 'preview' ? 'page' : undefined}>
            {words.viewPreview}
          </a>
        </nav>
      )}
      {shown === 'diff' && comparison !== null ? (
        comparison.isSame ? (
          <p>{words.changesNothing}</p>
        ) : (
          <ComparisonSections comparison={comparison} lang={lang} />
        )
      ) : preview === null ? (
        <p>{words.previewNone}</p>
      ) : (
        <section className={styles.preview} aria-labelledby="preview-title">
          <h2 id="preview-title">{words.previewTitle}</h2>
          <p className={styles.soft}>{words.previewLead}</p>
          <IncidentPage view={preview} formats={[]} />
        </section>
      )}
    </div>
  )
}
