import type { Status } from '@/lib/core/timeline/timeline'

/** A maintenance that has not begun goes on for nobody yet. */
export type ShownStatus = Status | 'planned'

/** On 16 by 16. */
export const statusPaths: Readonly<Record<ShownStatus, string>> = {
  ongoing: 'M8 1.5 15 14H1z M8 6v4 M8 11.6v.8',
  monitoring: 'M1 8c2-3.4 4.4-5 7-5s5 1.6 7 5c-2 3.4-4.4 5-7 5s-5-1.6-7-5z M8 6a2 2 0 1 0 .01 0z',
  resolved: 'M8 1.2a6.8 6.8 0 1 0 .01 0z M4.8 8.2l2.2 2.3 4.2-4.8',
  disputed: 'M2 5.5h12 M2 10.5h12 M11.5 2 4.5 14',
  planned: 'M8 1.2a6.8 6.8 0 1 0 .01 0z M8 4.5V8l2.6 1.6',
  retracted: 'M3 3l10 10 M13 3 3 13',
  'end-not-recorded': 'M1.5 8h7 M10.3 8h1.6 M13.6 8h1',
}

/** The sign of a status; always beside its word. */
export function StatusIcon({ status }: { status: ShownStatus }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={statusPaths[status]} />
    </svg>
  )
}
