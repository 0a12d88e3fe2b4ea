'use client'

import { useSyncExternalStore } from 'react'
import { onPinsChanged, type Pin, parsePins, storedPins, togglePin } from '@/components/pins/pins'
import styles from '@/components/pins/pins.module.css'

/** Keeps this vendor or service on the reader's home page, in this browser alone. Without script there is no such button. */
export function PinButton({ pin, label }: { pin: Pin; label: string }) {
  const stored = useSyncExternalStore<string | null>(onPinsChanged, storedPins, () => null)
  const isPinned = stored !== null && parsePins(stored).some(({ path }) => path === pin.path)
  return (
    <button type="button" className={styles.button} aria-pressed={isPinned} hidden={stored === null} onClick={() => togglePin(pin)}>
      {label}
    </button>
  )
}
