import styles from '@/components/editor/frame/frame.module.css'
import { SaveState } from '@/components/editor/frame/save-state'
import type { Snapshot } from '@/components/editor/saving/autosave'
import type { EditingWords } from '@/lib/site/language/editing/en'
import type { Language } from '@/lib/site/language/language'

/** Form and page side by side where there is room, one of them alone, or on a narrow screen always one. */
export type Shown = 'both' | 'edit' | 'preview'

type BarProps = {
  snapshot: Snapshot
  words: EditingWords
  lang: Language
  deeds: { save: () => void; undo: () => void; redo: () => void; keys: () => void; beginAnew: () => void }
  shown: Shown
  isWide: boolean
  onShown: (shown: Shown) => void
}

/** What is always in reach: where the work is, undoing it, and what is shown. */
export function EditorBar({ snapshot, words, lang, deeds, shown, isWide, onShown }: BarProps) {
  const { copy } = snapshot
  const { tools, view } = words
  return (
    <section className={styles.bar} aria-label={tools.label}>
      <SaveState snapshot={snapshot} words={words} lang={lang} onBeginAnew={deeds.beginAnew} />
      <div className={styles.buttons}>
        <button type="button" onClick={deeds.undo} disabled={copy.undo.length === 0}>
          {tools.undo}
        </button>
        <button type="button" onClick={deeds.redo} disabled={copy.redo.length === 0}>
          {tools.redo}
        </button>
        <button type="button" onClick={deeds.save}>
          {tools.save}
        </button>
        <button type="button" className={styles.keys} onClick={deeds.keys}>
          {tools.keys}
        </button>
      </div>
      <fieldset className={styles.buttons} aria-label={view.label}>
        <button type="button" aria-pressed={shown !== 'preview'} onClick={() => onShown(isWide && shown === 'edit' ? 'both' : 'edit')}>
          {view.edit}
        </button>
        <button type="button" aria-pressed={shown !== 'edit'} onClick={() => onShown(isWide && shown === 'preview' ? 'both' : 'preview')}>
          {view.preview}
        </button>
      </fieldset>
    </section>
  )
}
