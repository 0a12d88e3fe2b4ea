import { goodDeskNotes } from '@/lib/site/language/desk/good-notes'
import type { NoteName } from '@/lib/site/language/people/en'
import { goodPublishingNotes } from '@/lib/site/language/publishing/good-notes'
import { goodShelfNotes } from '@/lib/site/language/shelf/good-notes'

/** What the last form came to, for the page that it led to. */
export type Said = {
  /** Of the note; a form that begins another step sends it along. */
  id: string
  name: NoteName
  /** The field that the words belong to. */
  field: string | null
  kept: Readonly<Record<string, string>>
  shown: Readonly<Record<string, string | string[]>>
}

const good: readonly NoteName[] = [
  'signedOut',
  'passwordSet',
  'welcome',
  'nameSaved',
  'passwordChanged',
  'sessionEnded',
  'sessionsEnded',
  'secondFactorOn',
  'secondFactorOff',
  'secondFactorBegun',
  'codesRenewed',
  'tokenMade',
  'tokenRevoked',
  'linkMade',
  'invitationWithdrawn',
  'roleChanged',
  'personDisabled',
  'personEnabled',
  'asked',
  'settingsSaved',
  'reportAccepted',
  'reportTaken',
  'reportPublished',
  'reportRejected',
  'reportReopened',
  ...goodPublishingNotes,
  ...goodDeskNotes,
  ...goodShelfNotes,
]

export function isRefusal(said: Said): boolean {
  return !good.includes(said.name)
}

/** A secret that is shown this once, where there is one of that name. */
export function shownText(said: Said | null, name: string): string | null {
  const value = said?.shown[name]
  return typeof value === 'string' ? value : null
}

export function shownList(said: Said | null, name: string): string[] | null {
  const value = said?.shown[name]
  return Array.isArray(value) ? value : null
}

/** The words at a field that was refused. */
export function faultAt(said: Said | null, field: string, notes: Readonly<Record<NoteName, string>>): string | null {
  return said !== null && said.field === field ? notes[said.name] : null
}
