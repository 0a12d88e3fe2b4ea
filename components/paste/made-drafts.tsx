import styles from '@/components/paste/paste.module.css'
import { fill, type PasteItem, type PasteWords } from '@/components/paste/paste-view'
import people from '@/components/people/people.module.css'

/** What became of a paste: each incident that it was put into. */
export function MadeDrafts({ items, editorBase, words }: { items: readonly PasteItem[]; editorBase: string; words: PasteWords }) {
  const isNews = items.some(({ outcome }) => outcome === 'new' || outcome === 'changed')
  return (
    <div className={people.note} role="status">
      <p>{isNews ? words.made : words.unchanged}</p>
      <ul className={styles.line}>
        {items.map(({ incidentId, title }) => (
          <li key={incidentId}>
            <a href={`${editorBase}/${incidentId}`}>{fill(words.open, { name: title })}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
