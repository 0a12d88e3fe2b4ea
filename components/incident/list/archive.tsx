import { type FeedLink, FeedLinks } from '@/components/feeds/feed-links'
import { ChosenFilters, type Names } from '@/components/incident/filters/chosen-filters'
import { FilterForm } from '@/components/incident/filters/filter-form'
import type { FilterOptions } from '@/components/incident/filters/filter-options'
import { type Mended, QueryNotes } from '@/components/incident/filters/query-notes'
import { SortLinks } from '@/components/incident/filters/sort-links'
import styles from '@/components/incident/list/archive.module.css'
import { ChoiceLinks } from '@/components/incident/list/choice-links'
import { IncidentList } from '@/components/incident/list/incident-list'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import { type Classification, classifications } from '@/lib/core/incident/document'
import type { QueryFault } from '@/lib/site/archive-query'
import { toFeedScope } from '@/lib/site/feed-paths'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

export type ArchiveView = {
  lang: Language
  query: ArchiveQuery
  rows: readonly IncidentRowView[]
  total: number
  /** There are more than were counted. */
  totalIsAtLeast: boolean
  nextCursor: string | null
  options: FilterOptions
  placeNames: ReadonlyMap<string, string>
  feeds: readonly FeedLink[]
  /** What is chosen, by its name. */
  names: Names
  /** What of the address was not understood. */
  faults: readonly QueryFault[]
  isShortened: boolean
  /** What was searched for in place of what was asked; the query is this one. */
  mended: Mended | null
}

/** The whole record as a list, narrowed by a form and by plain links, one page after the other. */
export function Archive({ view }: { view: ArchiveView }) {
  const { lang, query, rows, nextCursor, options, placeNames } = view
  const { archive: words, filters } = getDictionary(lang)
  const { cursor, ...chosen } = query
  return (
    <>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        <FilterForm lang={lang} query={query} options={options} />
        <ChoiceLinks
          lang={lang}
          label={words.kind}
          choices={[
            { href: archivePath(lang, { ...chosen, classification: undefined }), text: words.anyKind, chosen: !chosen.classification },
            ...classifications.map((each) => ({
              href: archivePath(lang, { ...chosen, classification: each }),
              text: words.kinds[each],
              chosen: chosen.classification === each,
              count: countOf(options, each),
            })),
          ]}
        />
        <ChoiceLinks
          lang={lang}
          label={words.services}
          choices={[
            { href: archivePath(lang, { ...chosen, service: undefined }), text: words.anyService, chosen: !chosen.service },
            ...options.top.map(({ slug, name, count }) => ({
              href: archivePath(lang, { ...chosen, service: slug }),
              text: name,
              chosen: chosen.service === slug,
              count,
            })),
          ]}
        />
        <ChosenFilters lang={lang} query={query} names={view.names} />
        <QueryNotes lang={lang} faults={view.faults} isShortened={view.isShortened} mended={view.mended} />
        <div className={styles.found}>
          <Found view={view} />
          {rows.length > 1 && <SortLinks lang={lang} query={query} />}
        </div>
      </div>
      {rows.length > 0 ? <IncidentList rows={rows} placeNames={placeNames} lang={lang} /> : <p className={styles.none}>{words.none}</p>}
      <nav className={styles.pages} aria-label={words.pages}>
        {cursor && <a href={archivePath(lang, chosen)}>{filters.first}</a>}
        {nextCursor !== null && (
          <a href={archivePath(lang, { ...chosen, cursor: nextCursor })} rel="next">
            {filters.next} →
          </a>
        )}
      </nav>
      <FeedLinks
        lang={lang}
        scope={toFeedScope(query)}
        intro={Object.keys(toFeedScope(query)).length > 0 ? getFeedWords(lang).links.these : getFeedWords(lang).links.everything}
        feeds={view.feeds}
        hasMaintenance={query.classification === undefined || query.classification === 'maintenance'}
      />
    </>
  )
}

/** What is not among the counted is not there. */
function countOf({ classifications: counted }: FilterOptions, asked: Classification): number | undefined {
  const found = counted.find(({ classification }) => classification === asked)
  return found ? found.count : counted.some(({ count }) => count !== undefined) ? 0 : undefined
}

function Found({ view: { lang, query, total, totalIsAtLeast } }: { view: ArchiveView }) {
  const { archive: words, filters } = getDictionary(lang)
  const { cursor: _, q, ...kept } = query
  return (
    <p>
      {totalIsAtLeast ? filters.moreThan(formatNumber(total, lang)) : words.found(total)} {q && words.foundFor(q)}{' '}
      {q && <a href={archivePath(lang, { ...kept, sort: undefined })}>{words.clear}</a>}
    </p>
  )
}
