import styles from '@/components/incident/filters/query-notes.module.css'
import { longestSearch } from '@/lib/core/search/parse-search'
import type { QueryFault } from '@/lib/site/archive-query'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

type NotesProps = { lang: Language; faults: readonly QueryFault[]; isShortened: boolean }

/** What of the address was not understood, and what is shown instead. */
export function QueryNotes({ lang, faults, isShortened }: NotesProps) {
  const { filters, archive } = getDictionary(lang)
  const notes = [
    ...faults.flatMap(({ name, value, kind }) => {
      if (name === 'cursor') return [archive.badCursor]
      if (name === 'q') return []
      return [kind === 'backwards' ? filters.faults.backwards(value) : filters.faults[name](value)]
    }),
    ...(isShortened ? [filters.shortened(longestSearch)] : []),
  ]
  if (notes.length === 0) return null
  return (
    <div className={styles.notes} role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
