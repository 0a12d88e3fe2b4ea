import styles from '@/components/incident/filters/sort-links.module.css'
import { defaultSort, listSorts } from '@/lib/core/search/list-sort'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

/** The orders a list can have, as links; the best answer first only where something was asked. */
export function SortLinks({ lang, query }: { lang: Language; query: ArchiveQuery }) {
  const { filters } = getDictionary(lang)
  const { cursor: _, ...kept } = query
  const usual = defaultSort(Boolean(query.q))
  const offered = listSorts.filter((sort) => sort !== 'best' || query.q)
  return (
    <nav aria-label={filters.sort} className={styles.sort}>
      <span aria-hidden="true">{filters.sort}:</span>
      <ul>
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={archivePath(lang, { ...kept, sort: sort === usual ? undefined : sort })}
              aria-current={sort === (query.sort ?? usual) ? 'true' : undefined}
            >
              {filters.sorts[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
