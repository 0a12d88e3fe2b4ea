import styles from '@/components/incident/entries/entries.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

const shownLines = 6
/** Fewer than these are not worth a disclosure. */
const leastRest = 5

/** Whether a field is folded after its first lines. */
export function isLong(text: string): boolean {
  return text.split('\n', shownLines + leastRest).length === shownLines + leastRest
}

/** A field as it was written; of very many lines, such as a component each, the first six and the rest behind a disclosure. */
export function LongField({ text, lang }: { text: string; lang: Language }) {
  if (!isLong(text)) return text
  const lines = text.split('\n')
  const rest = lines.slice(shownLines)
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
