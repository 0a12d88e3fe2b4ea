'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import styles from '@/components/live/live.module.css'
import type { Shown } from '@/components/live/news'
import type { LiveWords } from '@/lib/site/language/live/en'

/** Fetched after the page stands: whoever only reads waits for none of it. */
const LivePoll = lazy(() => import('@/components/live/live-poll.island').then((module) => ({ default: module.LivePoll })))

type RegionProps = { src: string; shown: Shown; words: LiveWords }

/** Where news is announced; there from the start, so that assistive technology hears what is put into it. */
export function LiveRegion({ src, shown, words }: RegionProps) {
  const [isAlive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return (
    <section className={styles.region} aria-label={words.label}>
      {isAlive ? (
        <Suspense>
          <LivePoll src={src} shown={shown} words={words} />
        </Suspense>
      ) : (
        <noscript>
          <p className={styles.note}>{words.noScript}</p>
        </noscript>
      )}
    </section>
  )
}
