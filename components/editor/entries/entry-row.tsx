import { memo } from 'react'
import { nudgeEntry } from '@/components/editor/document/edit-entries'
import { EntryForm } from '@/components/editor/entries/entry-form'
import { EntryTools } from '@/components/editor/entries/entry-tools'
import { useEditor } from '@/components/editor/frame/editor-context'
import { entryGist, entryWhen } from '@/components/editor/items/item-name'
import { ItemRow } from '@/components/editor/items/item-row'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

type RowProps = { entry: Entry; near: string | undefined; nextId: string | undefined }

/** One entry of the timeline: when, what, how it begins; open, its fields. */
export const EntryRow = memo(function EntryRow({ entry, near, nextId }: RowProps) {
  const { lang, words, copy } = useEditor()
  const { change } = useItem('entries', entry.id)
  const before = copy.mine.entries.find(({ id }) => id === near)
  return (
    <ItemRow
      collection="entries"
      id={entry.id}
      name={entryGist(entry)}
      lead={entryWhen(entry, lang, words)}
      kind={getDictionary(lang).kinds[entry.kind]}
      tools={<EntryTools entry={entry} nextId={nextId} onNudge={(minutes) => change('nudge', (each) => nudgeEntry(each, minutes))} />}
    >
      <EntryForm entry={entry} near={before?.statedAt} />
    </ItemRow>
  )
})
