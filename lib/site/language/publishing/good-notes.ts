import type { publishingNotesEn } from '@/lib/site/language/publishing/en'

/** Those that say what was done; the others say why nothing was. */
export const goodPublishingNotes = [
  'published',
  'nothingNew',
  'handedIn',
  'returned',
  'commented',
  'settled',
  'discarded',
  'reverted',
  'renamed',
  'merged',
  'retracted',
  'redacted',
] as const satisfies (keyof typeof publishingNotesEn)[]
