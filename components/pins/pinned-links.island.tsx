'use client'

import { useSyncExternalStore } from 'react'
import styles from '@/components/incident/list/choice-links.module.css'
import { onPinsChanged, parsePins, storedPins } from '@/components/pins/pins'

/** What the reader keeps on the home page, as links; nothing for everybody else. `root` is the language's part of an address. */
export function PinnedLinks({ label, root }: { label: string; root: string }) {
  const stored = useSyncExternalStore(onPinsChanged, storedPins, () => '')
  const pins = parsePins(stored)
  if (pins.length === 0) return null
  return (
    <nav aria-label={label}>
      <p className={styles.heading}>{label}</p>
      <ul className={styles.choices}>
        {pins.map(({ path, name }) => (
          <li key={path}>
            <a href={`${root}${path}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
