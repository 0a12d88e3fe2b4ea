import type { PromiseOutcome } from '@/lib/core/timeline/timeline'

/** The outcome of a promise as a sign around the origin: a disc when kept, a triangle when missed, open forms when nobody can tell. */
export const promisePaths: Readonly<Record<PromiseOutcome, string>> = {
  kept: 'M0-5a5 5 0 1 0 .01 0z',
  missed: 'M0-6 6 5H-6z',
  open: 'M0-5a5 5 0 1 0 .01 0z',
  unanswered: 'M0-5a5 5 0 1 0 .01 0z M-2.5 0h5',
  lapsed: 'M-4-4 4 4 M4-4-4 4',
  undated: 'M-4 0h8',
  unclear: 'M-4 0h8',
}
