import styles from '@/components/incident/filters/query-notes.module.css'
import { longestSearch } from '@/lib/core/search/parse-search'
import type { QueryFault } from '@/lib/site/archive-query'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

/** What was searched for in place of a text that finds nothing. */
export type Mended = { kind: 'spelling' | 'known' | 'any'; asked: string; text: string; words: readonly string[] }
type NotesProps = { lang: Language; faults: readonly QueryFault[]; isShortened: boolean; mended: Mended | null }

/** What of the address was not understood or not found, and what is shown instead. */
export function QueryNotes({ lang, faults, isShortened, mended }: NotesProps) {
  const { filters, archive } = getDictionary(lang)
  const notes = [
    ...faults.flatMap(({ name, value, kind }) => {
      if (name === 'cursor') return [archive.badCursor]
      if (name === 'q') return []
      return [kind === 'backwards' ? filters.faults.backwards(value) : filters.faults[name](value)]
    }),
    ...(isShortened ? [filters.shortened(longestSearch)] : []),
  ]
  if (notes.length === 0 && mended === null) return null
  return (
    <div className={styles.notes} role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {mended && <MendedNote lang={lang} mended={mended} />}
    </div>
  )
}

function MendedNote({ lang, mended: { kind, asked, text, words } }: { lang: Language; mended: Mended }) {
  const { mended: told } = getDictionary(lang).filters
  if (kind !== 'spelling') return <p>{told[kind](words.join(', '))}</p>
  return (
    <p>
      {told.spelling(words.join(', '), text)} <a href={archivePath(lang, { q: `"${asked}"` })}>{told.exact}</a>
    </p>
  )
}
