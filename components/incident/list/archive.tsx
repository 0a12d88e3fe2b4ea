import styles from '@/components/incident/list/archive.module.css'
import { ChoiceLinks } from '@/components/incident/list/choice-links'
import { FilterForm } from '@/components/incident/list/filter-form'
import type { FilterOptions } from '@/components/incident/list/filter-options'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { classifications } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

export type ArchiveView = {
  lang: Language
  query: ArchiveQuery
  rows: readonly IncidentRowView[]
  total: number
  nextCursor: string | null
  options: FilterOptions
  placeNames: ReadonlyMap<string, string>
  /** The address asked for a page of the list that does not exist: this is the first one. */
  cursorLost: boolean
}

/** The whole record as a list, narrowed by a form and by plain links, one page after the other. */
export function Archive({ view }: { view: ArchiveView }) {
  const { lang, query, rows, total, nextCursor, options, placeNames, cursorLost } = view
  const words = getDictionary(lang).archive
  const { cursor, ...chosen } = query
  const { q, service, classification, vendor, status } = chosen
  return (
    <>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <FilterForm lang={lang} query={query} options={options} />
        <ChoiceLinks
          lang={lang}
          label={words.kind}
          choices={[
            { href: archivePath(lang, { ...chosen, classification: undefined }), text: words.anyKind, chosen: !classification },
            ...classifications.map((each) => ({
              href: archivePath(lang, { ...chosen, classification: each }),
              text: words.kinds[each],
              chosen: classification === each,
              ...(q || service || vendor || status ? {} : { count: countOf(options, each) }),
            })),
          ]}
        />
        <ChoiceLinks
          lang={lang}
          label={words.services}
          choices={[
            { href: archivePath(lang, { ...chosen, service: undefined }), text: words.anyService, chosen: !service },
            ...options.top.map(({ slug, name, count }) => ({
              href: archivePath(lang, { ...chosen, service: slug }),
              text: name,
              chosen: service === slug,
              count,
            })),
          ]}
        />
        {cursorLost && <p role="status">{words.badCursor}</p>}
        <p className={styles.found}>
          {words.found(total)} {q && words.foundFor(q)} {q && <a href={archivePath(lang, { ...chosen, q: undefined })}>{words.clear}</a>}{' '}
          {(vendor || status) && <a href={archivePath(lang, { q })}>{words.clearAll}</a>}
        </p>
      </div>
      {rows.length > 0 ? <IncidentList rows={rows} placeNames={placeNames} lang={lang} /> : <p className={styles.none}>{words.none}</p>}
      <nav className={styles.pages} aria-label={words.pages}>
        {cursor && !cursorLost && <a href={archivePath(lang, chosen)}>{words.first}</a>}
        {nextCursor !== null && (
          <a href={archivePath(lang, { ...chosen, cursor: nextCursor })} rel="next">
            {words.next} →
          </a>
        )}
      </nav>
    </>
  )
}

function countOf({ classifications: counts }: FilterOptions, asked: (typeof classifications)[number]): number {
  return counts.find(({ classification }) => classification === asked)?.count ?? 0
}
