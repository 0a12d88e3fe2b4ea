import styles from '@/components/ui/mark-shape.module.css'
import { isFilledMark, markPaths } from '@/components/ui/signs/mark-paths'
import type { EntryKind } from '@/lib/core/incident/entry'

/** For drawing inside another SVG. */
export function MarkShape({ kind }: { kind: EntryKind }) {
  return <path className={isFilledMark(kind) ? styles.filled : styles.outlined} d={markPaths[kind]} />
}

/** The same shape beside text. */
export function MarkIcon({ kind }: { kind: EntryKind }) {
  return (
    <svg
      className={isFilledMark(kind) ? styles.filledIcon : styles.outlinedIcon}
      viewBox="-8 -8 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={markPaths[kind]} />
    </svg>
  )
}
