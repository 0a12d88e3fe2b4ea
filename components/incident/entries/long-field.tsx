import styles from '@/components/incident/entries/entries.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

const shownLines = 6
/** Fewer than these are not worth a disclosure. */
const leastRest = 5

/** A field as it was written; of very many lines, such as a component each, the first six and the rest behind a disclosure. */
export function LongField({ text, lang }: { text: string; lang: Language }) {
  const lines = text.split('\n')
  const rest = lines.slice(shownLines)
  if (rest.length < leastRest) return text
  return (
    <>
      {lines.slice(0, shownLines).join('\n')}
      <details className={styles.rest}>
        <summary>{getDictionary(lang).timeline.moreLines(rest.length)}</summary>
        {rest.join('\n')}
      </details>
    </>
  )
}
