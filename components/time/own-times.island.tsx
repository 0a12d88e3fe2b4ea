'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { formatOwnTime } from '@/components/time/format-own-time'

const key = 'times'
const changed = 'faultline:times'
/** For a browser that keeps nothing: the choice then holds for this page. */
let chosenHere: boolean | null = null

function subscribe(onChange: () => void): () => void {
  addEventListener(changed, onChange)
  return () => removeEventListener(changed, onChange)
}

function isChosen(): boolean {
  try {
    return chosenHere ?? localStorage.getItem(key) === 'own'
  } catch {
    return chosenHere ?? false
  }
}

function choose(own: boolean): void {
  chosenHere = own
  try {
    localStorage.setItem(key, own ? 'own' : 'utc')
  } catch {
    // It still holds for this page.
  }
  dispatchEvent(new Event(changed))
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether times stand in the reader's zone too, beside UTC, as attributes that the style sheet shows: the page itself stays as it came. */
export function OwnTimes({ words, lang }: { words: string; lang: string }) {
  const zone = useSyncExternalStore(subscribe, ownZone, () => null)
  const chosen = useSyncExternalStore(subscribe, isChosen, () => false)
  useEffect(() => {
    if (!chosen) return
    const show = () => {
      for (const time of document.querySelectorAll<HTMLTimeElement>('main time[datetime]:not([data-own])')) {
        time.dataset.own = formatOwnTime(time.dateTime, lang)
      }
    }
    show()
    const observer = new MutationObserver(show)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['datetime'] })
    return () => {
      observer.disconnect()
      for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-own]')) delete time.dataset.own
    }
  }, [chosen, lang])
  if (zone === null || zone === 'UTC' || zone === 'Etc/UTC') return null
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={(event) => choose(event.target.checked)} /> {words} ({zone.replaceAll('_', ' ')})
    </label>
  )
}
