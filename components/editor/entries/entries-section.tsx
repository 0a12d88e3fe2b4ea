import { useState } from 'react'
import { blankEntry } from '@/components/editor/document/edit-entries'
import { addItem } from '@/components/editor/document/edit-items'
import { EntryRow } from '@/components/editor/entries/entry-row'
import { useEditor } from '@/components/editor/frame/editor-context'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { type EntryKind, entryKinds } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The timeline: what was said, in order, each entry a line that opens. */
export function EntriesSection() {
  const { copy, words, lang, order, edit, reveal } = useEditor()
  const [kind, setKind] = useState<EntryKind>('vendor-update')
  const kinds = getDictionary(lang).kinds
  const byId = new Map(copy.mine.entries.map((entry) => [entry.id, entry]))
  const add = () => {
    const entry = blankEntry(kind, copy.mine.language)
    edit(`entries+${entry.id}`, (document) => addItem(document, 'entries', entry))
    reveal(`entries/${entry.id}`)
  }
  return (
    <ItemSection
      id="entries"
      title={words.parts.entries}
      empty={byId.size === 0 ? words.empty.entries : null}
      tools={
        <>
          <label className={styles.inline}>
            <span>{words.fields.kind}</span>{' '}
            <select value={kind} onChange={(event) => setKind(event.target.value as EntryKind)}>
              {entryKinds.map((each) => (
                <option key={each} value={each}>
                  {kinds[each]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className={styles.quiet} onClick={add}>
            {words.add.entries}
          </button>
        </>
      }
    >
      <ol className={styles.list}>
        {order.map((id, index) => {
          const entry = byId.get(id)
          return entry === undefined ? null : (
            <EntryRow
              key={id}
              entry={entry}
              near={nearestBefore(order, index, byId)}
              nextId={order.slice(index + 1).find((each) => byId.has(each))}
            />
          )
        })}
      </ol>
    </ItemSection>
  )
}

/** What `-2h` counts from in an entry without a time: the last dated one before it, else the first after it. */
function nearestBefore(
  order: readonly string[],
  index: number,
  byId: ReadonlyMap<string, { statedAt: { at: string | null } }>,
): string | undefined {
  const isDated = (id: string) => (byId.get(id)?.statedAt.at ?? null) !== null
  return order.slice(0, index).findLast(isDated) ?? order.slice(index + 1).find(isDated)
}
