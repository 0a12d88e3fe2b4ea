import { type RefObject, useEffect } from 'react'
import styles from '@/components/editor/frame/frame.module.css'
import items from '@/components/editor/items/items.module.css'
import type { EditingWords } from '@/lib/site/language/editing/en'

type SheetProps = { sheet: RefObject<HTMLDialogElement | null>; words: EditingWords }

/** The keys of the editor. Escape closes it, and the focus goes back to where it was. */
export function KeySheet({ sheet, words }: SheetProps) {
  useEffect(() => {
    const dialog = sheet.current
    return () => dialog?.close()
  }, [sheet])
  return (
    <dialog ref={sheet} className={styles.sheet} aria-labelledby="keys-title">
      <h2 id="keys-title">{words.keys.title}</h2>
      <dl>
        {words.keys.rows.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className={items.quiet} onClick={() => sheet.current?.close()}>
        {words.tools.close}
      </button>
    </dialog>
  )
}
