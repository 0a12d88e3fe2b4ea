import styles from '@/components/incident/filters/chosen-filters.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

export type Names = { vendor?: string | undefined; service?: string | undefined; region?: string | undefined }
type ChosenProps = { lang: Language; query: ArchiveQuery; names: Names }
type Filter = 'vendor' | 'service' | 'region' | 'cause' | 'classification' | 'status' | 'from' | 'to'

/** Every filter that holds, each a link to the same list without it. */
export function ChosenFilters({ lang, query, names }: ChosenProps) {
  const { filters, archive, status, home, causes } = getDictionary(lang)
  const { cursor: _, ...kept } = query
  const all: readonly { name: Filter; label: string; value: string | undefined }[] = [
    { name: 'vendor', label: archive.vendor, value: names.vendor ?? query.vendor },
    { name: 'service', label: archive.services, value: names.service ?? query.service },
    { name: 'region', label: filters.place, value: names.region ?? query.region },
    { name: 'cause', label: filters.cause, value: query.cause && causes[query.cause] },
    { name: 'classification', label: archive.kind, value: query.classification && archive.kinds[query.classification] },
    { name: 'status', label: archive.status, value: query.status && (query.status === 'live' ? home.ongoing : status.names[query.status]) },
    { name: 'from', label: filters.from, value: query.from },
    { name: 'to', label: filters.to, value: query.to },
  ]
  const chosen = all.filter(({ name }) => query[name])
  if (chosen.length === 0) return null
  return (
    <nav aria-label={filters.chosen}>
      <ul className={styles.chosen}>
        {chosen.map(({ name, label, value }) => (
          <li key={name}>
            <a href={archivePath(lang, { ...kept, [name]: undefined })} aria-label={filters.remove(`${label}: ${value}`)}>
              {label}: <strong>{value}</strong> <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <a className={styles.all} href={archivePath(lang, { q: query.q, sort: query.sort })}>
              {filters.clearAll}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
