import styles from '@/components/ui/mark-shape.module.css'
import type { EntryKind } from '@/lib/core/incident/entry'

/** One shape per kind of entry, around the origin; filled when the vendor speaks, outlined when others do. */
const shapes: Record<EntryKind, string> = {
  'vendor-update': 'M-6-6H6V6H-6z',
  'vendor-statement': 'M-6-4.5h12v7H1L-3 6V2.5h-3z',
  'third-party-notice': 'M-5.5-5.5h11v11h-11z M-2.5 0h5',
  press: 'M-5-6.5h10v13H-5z M-2.5-3h5 M-2.5 0h5 M-2.5 3h5',
  report: 'M0-6a6 6 0 1 0 .01 0z',
  measurement: 'M-6 6V1 M-2 6v-9 M2 6v-6 M6 6V-6',
  check: 'M0-6a6 6 0 1 0 .01 0z M-2.8 0l2 2.2 3.6-4',
  milestone: 'M0-6.5 6.5 0 0 6.5-6.5 0z',
  'record-change': 'M-5.5-5.5h11v11h-11z M-3-3l6 6 M3-3l-6 6',
  note: 'M0-3a3 3 0 1 0 .01 0z',
}

/** For drawing inside another SVG. */
export function MarkShape({ kind }: { kind: EntryKind }) {
  return <path className={isVendor(kind) ? styles.filled : styles.outlined} d={shapes[kind]} />
}

/** The same shape beside text. */
export function MarkIcon({ kind }: { kind: EntryKind }) {
  return (
    <svg
      className={isVendor(kind) ? styles.filledIcon : styles.outlinedIcon}
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={shapes[kind]} />
    </svg>
  )
}

function isVendor(kind: EntryKind): boolean {
  return kind === 'vendor-update' || kind === 'vendor-statement'
}
