import { type FeedLink, FeedLinks } from '@/components/feeds/feed-links'
import styles from '@/components/incident/foot/foot.module.css'
import { FormatLinks } from '@/components/incident/foot/format-links'
import { ReportLinks } from '@/components/incident/foot/report-links'
import { SourceList } from '@/components/incident/foot/source-list'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import { formatInstant } from '@/lib/site/language/format-moment'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { revisionsPath } from '@/lib/site/revision-paths'

/** Sources, the page as data, and which revision of the record this is. */
export function IncidentFoot({ view, formats, feeds }: { view: IncidentView; formats: readonly string[]; feeds: readonly FeedLink[] }) {
  const { lang, timeline, revision } = view
  const words = getDictionary(lang).foot
  return (
    <footer className={styles.foot}>
      <SourceList view={view} />
      {timeline.knownThen ? null : <ReportLinks lang={lang} slug={timeline.document.slug} />}
      <section aria-labelledby="formats">
        <h2 id="formats" className={styles.title}>
          {words.formats}
        </h2>
        <FormatLinks view={view} formats={formats} />
        <FeedLinks
          lang={lang}
          scope={{ incident: timeline.document.slug }}
          intro={getFeedWords(lang).links.incident}
          feeds={feeds}
          hasMaintenance={timeline.document.classification === 'maintenance'}
        />
        <p className={styles.note}>
          {words.revision(revision.number, formatInstant(revision.recordedAt, lang))} ·{' '}
          <a href={revisionsPath(lang, timeline.document.slug)}>{getRevisionWords(lang).all(revision.number)}</a>
        </p>
        {view.notices && <p className={styles.printed}>{view.notices.url}</p>}
        <p className={styles.note}>
          {words.sha}: <code>{revision.sha256}</code>
        </p>
      </section>
    </footer>
  )
}
