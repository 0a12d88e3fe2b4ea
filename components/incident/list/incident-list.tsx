import { IncidentRow } from '@/components/incident/list/incident-row'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import styles from '@/components/incident/list/list.module.css'
import type { Language } from '@/lib/site/language/language'

type ListProps = {
  rows: readonly IncidentRowView[]
  placeNames: ReadonlyMap<string, string>
  lang: Language
  level?: 2 | 3
  /** Why a row stands here, by its id. */
  notes?: ReadonlyMap<string, string> | undefined
}

/** Incidents to scan: status and code, title, when and how long, where and why. */
export function IncidentList({ rows, placeNames, lang, level = 2, notes }: ListProps) {
  return (
    <ol className={styles.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <IncidentRow row={row} placeNames={placeNames} lang={lang} level={level} note={notes?.get(row.id)} />
        </li>
      ))}
    </ol>
  )
}
