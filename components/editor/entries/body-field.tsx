import { TextField } from '@/components/editor/fields/text-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import styles from '@/components/editor/items/items.module.css'
import { useItem } from '@/components/editor/items/use-item'
import { Markdown } from '@/components/ui/markdown'
import type { Entry } from '@/lib/core/incident/entry'

/** The text of an entry, and what the public page makes of its marks where it has any. */
export function BodyField({ entry }: { entry: Entry }) {
  const { words } = useEditor()
  const { target, change } = useItem('entries', entry.id)
  return (
    <>
      <TextField
        target={target}
        path="body"
        label={words.fields.body}
        hint={words.fields.bodyHint}
        lines={4}
        language={entry.language}
        value={entry.body}
        onValue={(body) => change('body', (each) => ({ ...each, body }))}
      />
      {/[*_`#>|[\]~-]|https?:/.test(entry.body) && (
        <div className={styles.preview} lang={entry.language} dir="auto">
          <Markdown text={entry.body} />
        </div>
      )}
    </>
  )
}
