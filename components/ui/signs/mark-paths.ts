import type { EntryKind } from '@/lib/core/incident/entry'

/** One shape per kind of entry, around the origin, within 14 pixels; filled when the vendor speaks, outlined when others do. */
export const markPaths: Readonly<Record<EntryKind, string>> = {
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

/** Whether the mark of this kind is filled. */
export function isFilledMark(kind: EntryKind): boolean {
  return kind === 'vendor-update' || kind === 'vendor-statement'
}
