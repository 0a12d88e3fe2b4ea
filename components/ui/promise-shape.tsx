import styles from '@/components/ui/promise-shape.module.css'
import { promisePaths } from '@/components/ui/signs/promise-paths'
import type { PromiseOutcome } from '@/lib/core/timeline/timeline'

/** The outcome of a promise as a sign. */
export function PromiseShape({ outcome }: { outcome: PromiseOutcome }) {
  return <path className={`${styles.shape} ${styles[outcome]}`} d={promisePaths[outcome]} />
}

export function PromiseIcon({ outcome }: { outcome: PromiseOutcome }) {
  return (
    <svg className={`${styles.icon} ${styles[outcome]}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <path d={promisePaths[outcome]} />
    </svg>
  )
}
