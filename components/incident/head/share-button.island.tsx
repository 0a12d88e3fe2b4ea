'use client'

import { useState, useSyncExternalStore } from 'react'
import styles from '@/components/ui/copy/copy-button.module.css'

type ShareWords = { share: string; copyLink: string; copied: string }
type ShareProps = { title: string; url: string; words: ShareWords }

const never = () => () => undefined

/** Hands the address on as the device does it; where it cannot, copies it. */
export function ShareButton({ title, url, words }: ShareProps) {
  const canShare = useSyncExternalStore(
    never,
    () => typeof navigator.share === 'function',
    () => false,
  )
  const [said, setSaid] = useState('')
  const share = async () => {
    setSaid('')
    try {
      if (canShare) return await navigator.share({ title, url })
      await navigator.clipboard.writeText(url)
      setSaid(words.copied)
    } catch (error) {
      // Whoever closes the share sheet knows that nothing was shared.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setSaid(url)
    }
  }
  return (
    <span className={styles.copy}>
      <button type="button" onClick={share}>
        {canShare ? words.share : words.copyLink}
      </button>{' '}
      <span role="status">{said}</span>
    </span>
  )
}
