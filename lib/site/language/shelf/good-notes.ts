import type { shelfNotesEn } from '@/lib/site/language/shelf/en'

/** Notes that say that something was done. */
export const goodShelfNotes: readonly (keyof typeof shelfNotesEn)[] = [
  'shelfAdded',
  'shelfChanged',
  'shelfRetired',
  'shelfBack',
  'shelfMerged',
  'shelfDeleted',
]
