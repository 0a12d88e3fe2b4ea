import styles from '@/components/ui/promise-shape.module.css'
import type { PromiseOutcome } from '@/lib/core/timeline/timeline'

const shapes: Record<PromiseOutcome, string> = {
  kept: 'M0-5a5 5 0 1 0 .01 0z',
  missed: 'M0-6 6 5H-6z',
  open: 'M0-5a5 5 0 1 0 .01 0z',
  unanswered: 'M0-5a5 5 0 1 0 .01 0z M-2.5 0h5',
  lapsed: 'M-4-4 4 4 M4-4-4 4',
  undated: 'M-4 0h8',
  unclear: 'M-4 0h8',
}

/** The outcome of a promise as a sign: a disc when kept, a triangle when missed, open forms when nobody can tell. */
export function PromiseShape({ outcome }: { outcome: PromiseOutcome }) {
  return <path className={`${styles.shape} ${styles[outcome]}`} d={shapes[outcome]} />
}

export function PromiseIcon({ outcome }: { outcome: PromiseOutcome }) {
  return (
    <svg className={`${styles.icon} ${styles[outcome]}`} viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[outcome]} />
    </svg>
  )
}
