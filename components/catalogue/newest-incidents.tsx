import styles from '@/components/catalogue/catalogue.module.css'
import { type FeedLink, FeedLinks } from '@/components/feeds/feed-links'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

/** The newest incidents of a vendor or a service, and how many there are in all. */
export type Newest = {
  lang: Language
  rows: readonly IncidentRowView[]
  found: number
  nextCursor: string | null
  placeNames: ReadonlyMap<string, string>
  feeds: readonly FeedLink[]
}

type NewestProps = { view: Newest; query: ArchiveQuery; notes?: ReadonlyMap<string, string>; none?: string }

/** The first page of a list whose further pages are the archive's, narrowed to the same; `notes` say more of a row, by id. */
export function NewestIncidents({ view, query, notes, none }: NewestProps) {
  const { lang, rows, found, nextCursor, placeNames } = view
  const words = getDictionary(lang)
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents" className={styles.title}>
        {words.archive.title}
      </h2>
      {rows.length > 0 ? (
        <>
          <p className={styles.found}>
            {words.archive.found(found)} · <a href={archivePath(lang, query)}>{words.catalogue.searchThese}</a>
          </p>
          <IncidentList rows={rows} placeNames={placeNames} lang={lang} level={3} notes={notes} />
          {nextCursor !== null && (
            <p className={styles.next}>
              <a href={archivePath(lang, { ...query, cursor: nextCursor })} rel="next">
                {words.archive.next} →
              </a>
            </p>
          )}
        </>
      ) : (
        <p className={styles.none}>
          {none ?? words.catalogue.none} <a href={archivePath(lang)}>{words.notFound.link}</a>
        </p>
      )}
      <FeedLinks lang={lang} scope={query} intro={getFeedWords(lang).links.these} feeds={view.feeds} />
    </section>
  )
}
