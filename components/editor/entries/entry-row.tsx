import { memo } from 'react'
import { nudgeEntry } from '@/components/editor/document/edit-entries'
import { EntryForm } from '@/components/editor/entries/entry-form'
import { EntryTools } from '@/components/editor/entries/entry-tools'
import { useEditor, useSteady } from '@/components/editor/frame/editor-context'
import { entryGist, entryWhen } from '@/components/editor/items/item-name'
import { ItemLine, type RowState } from '@/components/editor/items/item-row'
import { useItem } from '@/components/editor/items/use-item'
import type { Entry } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

type RowProps = RowState & { entry: Entry; near: string | undefined; nextId: string | undefined }

/** One entry of the timeline: when, what, how it begins; open, its fields. Closed, it is drawn anew only when it has changed itself. */
export const EntryRow = memo(function EntryRow({ entry, near, nextId, ...state }: RowProps) {
  const { lang, words } = useSteady()
  const { change } = useItem('entries', entry.id)
  return (
    <ItemLine
      {...state}
      collection="entries"
      id={entry.id}
      name={entryGist(entry)}
      lead={entryWhen(entry, lang, words)}
      kind={getDictionary(lang).kinds[entry.kind]}
      tools={<EntryTools entry={entry} nextId={nextId} onNudge={(minutes) => change('nudge', (each) => nudgeEntry(each, minutes))} />}
    >
      <NearForm entry={entry} near={near} />
    </ItemLine>
  )
})

function NearForm({ entry, near }: Pick<RowProps, 'entry' | 'near'>) {
  const { copy } = useEditor()
  return <EntryForm entry={entry} near={copy.mine.entries.find(({ id }) => id === near)?.statedAt} />
}
