'use client'

import { useState } from 'react'
import styles from '@/components/ui/copy/copy-button.module.css'

/** `name` says what is copied, for those who do not see the button beside it. */
export type CopyWords = { copy: string; copied: string; failed: string; name: string }

/** Copies the text of the element with the id `from` and says so; where the browser refuses, selects it instead. */
export function CopyButton({ from, words }: { from: string; words: CopyWords }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const source = document.getElementById(from)
    if (source === null) return
    setSaid('')
    try {
      await navigator.clipboard.writeText(source.textContent)
      setSaid(words.copied)
    } catch {
      getSelection()?.selectAllChildren(source)
      setSaid(words.failed)
    }
  }
  return (
    <span className={styles.copy}>
      <button type="button" onClick={copy} aria-label={words.name}>
        {words.copy}
      </button>{' '}
      <span role="status">{said}</span>
    </span>
  )
}
