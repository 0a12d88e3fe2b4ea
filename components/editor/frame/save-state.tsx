import { useEffect, useState } from 'react'
import styles from '@/components/editor/frame/frame.module.css'
import items from '@/components/editor/items/items.module.css'
import type { Saving, Snapshot } from '@/components/editor/saving/autosave'
import type { EditingWords } from '@/lib/site/language/editing/en'
import type { Language } from '@/lib/site/language/language'
import { signInPath } from '@/lib/site/paths'

type StateProps = { snapshot: Snapshot; words: EditingWords; lang: Language; onBeginAnew: () => void }

/** Where the work is now: always to be seen, and told once to whoever listens when it changes for better or worse. */
export function SaveState({ snapshot, words, lang, onBeginAnew }: StateProps) {
  const { saving: said } = words
  const { saving, copy, note, cannotKeep } = snapshot
  const text = wordSaving(saving, words)
  const isBad = saving.is === 'kept' || copy.held.length > 0 || cannotKeep
  const by = saving.is === 'saved' && note.updatedBy !== null ? `, ${said.by(note.updatedBy)}` : ''
  return (
    <div className={styles.state} data-state={isBad ? 'bad' : saving.is}>
      <p>
        <strong>
          {text}
          {by}
        </strong>{' '}
        {saving.is === 'kept' && saving.because === 'signed-out' && (
          <>
            <a href={signInPath(lang)} target="_blank" rel="noopener">
              {said.signIn}
            </a>
            . {said.thenGoesOn}
          </>
        )}
        {saving.is === 'kept' && saving.because === 'missing' && (
          <button type="button" className={items.quiet} onClick={onBeginAnew}>
            {said.beginAnew}
          </button>
        )}
      </p>
      {note.state !== 'open' && <p>{said[note.state]}</p>}
      {copy.held.length > 0 && (
        <p>
          <a href="#clashes">{said.conflict(copy.held.length)}</a>
        </p>
      )}
      {cannotKeep && <p>{said.cannotKeep}</p>}
      <Announcement text={copy.held.length > 0 ? said.conflict(copy.held.length) : text} isBad={isBad} isSettled={saving.is === 'saved'} />
    </div>
  )
}

/** Trouble is announced, and its end; that typing was saved once more is not. */
function Announcement({ text, isBad, isSettled }: { text: string; isBad: boolean; isSettled: boolean }) {
  const [told, setTold] = useState('')
  useEffect(() => {
    if (isBad) setTold(text)
    else if (isSettled) setTold((before) => (before === '' ? before : text))
  }, [text, isBad, isSettled])
  return (
    <p role="status" className={styles.unseen}>
      {told}
    </p>
  )
}

function wordSaving(saving: Saving, { saving: words }: EditingWords): string {
  if (saving.is !== 'kept') return words[saving.is]
  return saving.because === 'refused' ? words.refused(saving.detail) : words[saving.because]
}
