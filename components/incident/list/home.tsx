import type { ReactNode } from 'react'
import { type FeedLink, FeedLinks } from '@/components/feeds/feed-links'
import styles from '@/components/incident/list/home.module.css'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { PinnedLinks } from '@/components/pins/pinned-links.island'
import { SearchForm } from '@/components/ui/search/search-form'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type Excerpt = { rows: readonly IncidentRowView[]; total: number }

export type HomeView = {
  lang: Language
  ongoing: Excerpt
  /** Planned or under way; what is over stands in the archive alone. */
  maintenance: Excerpt
  recent: Excerpt
  /** Everything on record. */
  total: number
  placeNames: ReadonlyMap<string, string>
  feeds: readonly FeedLink[]
}

/** What goes on, what went on last, and the search. */
export function Home({ view }: { view: HomeView }) {
  const { lang, ongoing, maintenance, recent, total } = view
  const words = getDictionary(lang).home
  return (
    <div className={styles.home}>
      <div className={styles.lead}>
        <h1>{words.title}</h1>
        <p className={styles.what}>{words.lead}</p>
        <SearchForm lang={lang} />
        <PinnedLinks label={words.pinned} root={lang === 'en' ? '' : `/${lang}`} />
      </div>
      {total === 0 ? (
        <p className={styles.quiet}>{words.empty}</p>
      ) : (
        <>
          <Section view={view} id="ongoing" title={words.ongoing} rows={ongoing.rows} none={words.noneOngoing}>
            {ongoing.total > ongoing.rows.length && (
              <a href={archivePath(lang, { status: 'live' })}>{words.allOngoing(ongoing.total + maintenance.total)}</a>
            )}
          </Section>
          {maintenance.rows.length > 0 && (
            <Section view={view} id="maintenance" title={words.maintenance} rows={maintenance.rows}>
              {maintenance.total > maintenance.rows.length && (
                <a href={archivePath(lang, { classification: 'maintenance', status: 'live' })}>{words.allOngoing(maintenance.total)}</a>
              )}
            </Section>
          )}
          <Section view={view} id="recent" title={words.recent} rows={recent.rows} none={words.noneRecent}>
            <a href={archivePath(lang)}>{words.all(total)}</a>
          </Section>
        </>
      )}
      <FeedLinks lang={lang} scope={{}} intro={getFeedWords(lang).links.everything} feeds={view.feeds} />
    </div>
  )
}

type SectionProps = {
  view: HomeView
  id: string
  title: string
  rows: readonly IncidentRowView[]
  none?: string
  children: ReactNode
}

function Section({ view: { lang, placeNames }, id, title, rows, none, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {rows.length > 0 ? (
        <IncidentList rows={rows} placeNames={placeNames} lang={lang} level={3} />
      ) : (
        <p className={styles.quiet}>{none}</p>
      )}
      {children && <p className={styles.all}>{children}</p>}
    </section>
  )
}
