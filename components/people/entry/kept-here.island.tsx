'use client'

import { useEffect, useState } from 'react'
import { fill } from '@/components/paste/paste-view'
import { listKept, removeKept } from '@/components/people/entry/kept-here'
import styles from '@/components/people/people.module.css'

type Words = Record<'title' | 'one' | 'many' | 'shared' | 'keep' | 'remove' | 'removed', string>

/**
 * After signing out: what of this person lies on the device and nowhere else. It stays unless they say otherwise, since it cannot be had
 * back; without script nothing was ever kept.
 */
export function KeptHere({ person, words }: { person: string; words: Words }) {
  const [count, setCount] = useState(0)
  const [done, setDone] = useState<'kept' | 'removed' | null>(null)
  useEffect(() => setCount(withStorage((storage) => listKept(storage, person).length) ?? 0), [person])
  if (done === 'removed') return <p role="status">{words.removed}</p>
  if (count === 0 || done === 'kept') return null
  return (
    <section className={styles.note} aria-labelledby="kept-title">
      <h2 id="kept-title">{words.title}</h2>
      <p>{count === 1 ? words.one : fill(words.many, { n: String(count) })}</p>
      <p>{words.shared}</p>
      <p className={styles.line}>
        <button className={styles.button} type="button" onClick={() => setDone('kept')}>
          {words.keep}
        </button>
        <button
          className={styles.quiet}
          type="button"
          onClick={() => {
            withStorage((storage) => removeKept(storage, person))
            setDone('removed')
          }}
        >
          {words.remove}
        </button>
      </p>
    </section>
  )
}

function withStorage<Value>(use: (storage: Storage) => Value): Value | null {
  try {
    return use(window.localStorage)
  } catch {
    return null
  }
}
