'use client'

import { useSyncExternalStore } from 'react'
import styles from '@/components/layout/theme-switch.module.css'

const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const changed = 'faultline:theme'

function subscribe(onChange: () => void): () => void {
  addEventListener(changed, onChange)
  return () => removeEventListener(changed, onChange)
}

function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

function choose(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
  dispatchEvent(new Event(changed))
}

/** Light, dark, or as the system: kept in the browser, nowhere else. Without script there is no switch and the system decides. */
export function ThemeSwitch({ words }: { words: Record<Theme | 'label', string> }) {
  const theme = useSyncExternalStore<Theme | null>(subscribe, currentTheme, () => null)
  if (theme === null) return null
  return (
    <label className={styles.switch}>
      {words.label}{' '}
      <select value={theme} onChange={(event) => choose(themes.find((each) => each === event.target.value) ?? 'auto')}>
        {themes.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  )
}
