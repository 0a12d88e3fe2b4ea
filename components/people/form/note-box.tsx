import { isRefusal, type Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** What the last form came to, said once at the top of the page. */
export function NoteBox({ said, lang }: { said: Said | null; lang: Language }) {
  if (said === null) return null
  const { notes } = getDictionary(lang).people
  const refused = isRefusal(said)
  return (
    <div className={styles.note} role={refused ? 'alert' : 'status'} data-refused={refused}>
      <p>{notes[said.name]}</p>
    </div>
  )
}
