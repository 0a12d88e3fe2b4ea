import { useState } from 'react'
import { blankEntry } from '@/components/editor/document/edit-entries'
import { addItem } from '@/components/editor/document/edit-items'
import { EntryRow } from '@/components/editor/entries/entry-row'
import { useEditor } from '@/components/editor/frame/editor-context'
import { rowState } from '@/components/editor/items/item-row'
import { ItemSection } from '@/components/editor/items/item-section'
import styles from '@/components/editor/items/items.module.css'
import { type EntryKind, entryKinds } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The timeline: what was said, in order, each entry a line that opens. */
export function EntriesSection() {
  const tools = useEditor()
  const { copy, words, lang, order, edit, reveal } = tools
  const [kind, setKind] = useState<EntryKind>('vendor-update')
  const kinds = getDictionary(lang).kinds
  const byId = new Map(copy.mine.entries.map((entry) => [entry.id, entry]))
  const listed = order.flatMap((id) => byId.get(id) ?? [])
  const near = nearestDated(listed)
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
        {listed.map((entry, index) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            near={near[index]}
            nextId={listed[index + 1]?.id}
            {...rowState(tools, `entries/${entry.id}`)}
          />
        ))}
      </ol>
    </ItemSection>
  )
}

/** What `-2h` counts from in each entry without a time: the last dated one before it, else the first after it. */
function nearestDated(entries: readonly { id: string; statedAt: { at: string | null } }[]): (string | undefined)[] {
  const dated = entries.filter(({ statedAt }) => statedAt.at !== null)
  let passed = 0
  return entries.map(({ id }) => {
    const before = dated[passed - 1]
    if (dated[passed]?.id === id) passed += 1
    return (before ?? dated.find((each) => each.id !== id))?.id
  })
}
