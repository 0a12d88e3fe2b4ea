import type { IncidentDocument } from '@/lib/core/incident/document'
import type { DeskWords } from '@/lib/site/language/desk/en'
import type { ToldWords } from '@/lib/site/language/told/word-told'

/** An incident that is there already, as the preview names it. */
export type KnownView = {
  incidentId: string
  slug: string
  title: string
  published: boolean
  hasDraft: boolean
  state: 'current' | 'retracted' | 'merged'
}

export type FoundDoubt = {
  kind: string
  message: string
  start: number
  end: number
  incident?: string | undefined
  entry?: string | undefined
}
export type FoundDraft = { incidentId: string; document: IncidentDocument; known: KnownView | null }

/** What was found in a paste, as `POST /api/v1/imports` answers. */
export type PasteAnswer = {
  format: string | null
  zone: string
  drafts: FoundDraft[]
  doubts: FoundDoubt[]
  doubtCount: number
  rejected: { key: string; reason: string }[]
  refused: string | null
  unfiled: { vendors: string[]; services: string[] }
}

/** What a new draft came to. */
export type PasteItem = {
  outcome: 'new' | 'changed' | 'unchanged' | 'exists' | 'refused'
  incidentId: string
  slug: string
  title: string
  reason: string | null
}

/** Words of the preview, whole: it is drawn in the browser too, which has no dictionary. */
export type PasteWords = DeskWords['paste'] & {
  doubtKinds: Readonly<Record<string, string>>
  told: ToldWords
  formats: Readonly<Record<string, string>>
  kinds: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  phases: Readonly<Record<string, string>>
  effects: Readonly<Record<string, string>>
  bases: Readonly<Record<string, string>>
  causes: Readonly<Record<string, string>>
  findings: Readonly<Record<string, string>>
}

/** What the form says of the text. Blank is left to the text itself. */
export type PasteFields = { text: string; zone: string; format: string; vendor: string; page: string; into: string }
export const mostCharacters = 1_048_576

/** More than this is not drawn, but taken over all the same. */
export const mostShown = { incidents: 20, entries: 200 }

/** A text with its braces filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
