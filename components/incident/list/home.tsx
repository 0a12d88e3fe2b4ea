import styles from '@/components/incident/list/home.module.css'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { SearchForm } from '@/components/ui/search-form'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

export type HomeView = {
  lang: Language
  ongoing: readonly IncidentRowView[]
  recent: readonly IncidentRowView[]
  total: number
  placeNames: ReadonlyMap<string, string>
}

/** What goes on, what went on last, and the search. */
export function Home({ view }: { view: HomeView }) {
  const { lang, ongoing, recent, total, placeNames } = view
  const words = getDictionary(lang)
  return (
    <div className={styles.home}>
      <div className={styles.lead}>
        <h1>{words.home.title}</h1>
        <p className={styles.what}>{words.home.lead}</p>
        <SearchForm lang={lang} />
      </div>
      {total === 0 ? (
        <p className={styles.quiet}>{words.home.empty}</p>
      ) : (
        <>
          <section aria-labelledby="ongoing">
            <h2 id="ongoing" className={styles.title}>
              {words.home.ongoing}
            </h2>
            {ongoing.length > 0 ? (
              <IncidentList rows={ongoing} placeNames={placeNames} lang={lang} level={3} />
            ) : (
              <p className={styles.quiet}>{words.home.noneOngoing}</p>
            )}
          </section>
          <section aria-labelledby="recent">
            <h2 id="recent" className={styles.title}>
              {words.home.recent}
            </h2>
            <IncidentList rows={recent} placeNames={placeNames} lang={lang} level={3} />
            <p className={styles.all}>
              <a href={archivePath(lang)}>{words.home.all(total)}</a>
            </p>
          </section>
        </>
      )}
    </div>
  )
}
