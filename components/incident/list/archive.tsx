import styles from '@/components/incident/list/archive.module.css'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { SearchForm } from '@/components/ui/search-form'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

export type ArchiveView = {
  lang: Language
  query: ArchiveQuery
  rows: readonly IncidentRowView[]
  total: number
  nextCursor: string | null
  services: readonly { slug: string; name: string; count: number }[]
  placeNames: ReadonlyMap<string, string>
  /** The address asked for a page of the list that does not exist: this is the first one. */
  cursorLost: boolean
}

/** The whole record as a list, narrowed by a search and by plain links, one page after the other. */
export function Archive({ view }: { view: ArchiveView }) {
  const { lang, query, rows, total, nextCursor, services, placeNames, cursorLost } = view
  const words = getDictionary(lang).archive
  const { q, service } = query
  return (
    <>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <SearchForm lang={lang} q={q} service={service} />
        <nav aria-label={words.services}>
          <ul className={styles.filters}>
            <li>
              <a href={archivePath(lang, { q })} aria-current={service ? undefined : 'true'}>
                {words.anyService}
              </a>
            </li>
            {services.map(({ slug, name, count }) => (
              <li key={slug}>
                <a href={archivePath(lang, { q, service: slug })} aria-current={service === slug ? 'true' : undefined}>
                  {name} <span className={styles.count}>{formatNumber(count, lang)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {cursorLost && <p role="status">{words.badCursor}</p>}
        <p className={styles.found}>
          {words.found(total)} {q && words.foundFor(q)} {q && <a href={archivePath(lang, { service })}>{words.clear}</a>}
        </p>
      </div>
      {rows.length > 0 ? <IncidentList rows={rows} placeNames={placeNames} lang={lang} /> : <p className={styles.none}>{words.none}</p>}
      <nav className={styles.pages} aria-label={words.pages}>
        {query.cursor && !cursorLost && <a href={archivePath(lang, { q, service })}>{words.first}</a>}
        {nextCursor !== null && (
          <a href={archivePath(lang, { q, service, cursor: nextCursor })} rel="next">
            {words.next} →
          </a>
        )}
      </nav>
    </>
  )
}
