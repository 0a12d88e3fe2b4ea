'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import styles from '@/components/charts/chart.module.css'
import type { ChartView } from '@/components/charts/chart-view'

const Bars = lazy(async () => ({ default: (await import('@/components/charts/bars')).Bars }))

/** Keeps the place of a chart and draws it when it comes into view. The table beside it says the same to everyone else. */
export function Chart({ view }: { view: ChartView }) {
  const slot = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (slot.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        setNear(true)
        observer.disconnect()
      },
      { rootMargin: '200px' },
    )
    observer.observe(slot.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={slot} className={`${styles.slot} ${view.lying ? styles.lying : ''}`} aria-hidden="true">
      {isNear && (
        <Suspense fallback={null}>
          <Bars view={view} />
        </Suspense>
      )}
    </div>
  )
}
