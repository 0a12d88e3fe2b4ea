import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from '@/components/timeline/ribbon.module.css'

/** The way back to the ribbon, first thing in the entry that a mark led to; Escape there does the same. */
export function ReturnLink({ entryId, label, onReturn }: { entryId: string; label: string; onReturn: () => void }) {
  const [host, setHost] = useState<HTMLElement | null>(null)
  useEffect(() => {
    const entry = document.getElementById(entryId)
    if (entry === null) return
    const place = document.createElement('div')
    place.className = styles.returning ?? ''
    entry.prepend(place)
    entry.tabIndex = -1
    entry.focus({ preventScroll: true })
    setHost(place)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onReturn()
    entry.addEventListener('keydown', onKey)
    return () => {
      entry.removeEventListener('keydown', onKey)
      place.remove()
    }
  }, [entryId, onReturn])
  if (host === null) return null
  return createPortal(
    <button type="button" onClick={onReturn}>
      <span aria-hidden="true">↑</span> {label}
    </button>,
    host,
  )
}
