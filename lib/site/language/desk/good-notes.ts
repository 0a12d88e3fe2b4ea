import type { deskNotesEn } from '@/lib/site/language/desk/en'

/** Notes that say that something was done. */
export const goodDeskNotes: readonly (keyof typeof deskNotesEn)[] = [
  'pasteMade',
  'pasteUnchanged',
  'stubMade',
  'stubPublished',
  'sourceAdded',
  'draftTaken',
  'doubtsSeen',
  'linkWorks',
  'linkLeft',
]
