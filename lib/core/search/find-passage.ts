import type { IncidentDocument } from '@/lib/core/incident/document'
import { countTerms, cutSnippet, type Piece, type SearchTerm } from '@/lib/core/search/mark-text'

/** Where in an incident something was found. */
export type FoundPlace = 'error' | 'entry' | 'cause' | 'advice' | 'attempt' | 'impact' | 'summary'

/** The stretch of an incident that answers a search best, and the entry where it stands, if in one. */
export type FoundPassage = { place: FoundPlace; entryId: string | null; language: string; pieces: Piece[] }

/** The parts of a document that are searched beside its title. */
export type Searched = Pick<
  IncidentDocument,
  'language' | 'summary' | 'entries' | 'causes' | 'advice' | 'attempts' | 'signatures' | 'impacts'
>
type Passage = { place: FoundPlace; entryId: string | null; language: string; text: string }

/**
 * The passage with most of the terms; of equal ones an error text, then an entry, the first of them. Null where only a title, code
 * or service has them.
 */
export function findPassage(document: Searched, terms: readonly SearchTerm[]): FoundPassage | null {
  let best: Passage | null = null
  let most = 0
  for (const passage of passagesOf(document)) {
    const count = countTerms(passage.text, terms)
    if (count > most) [best, most] = [passage, count]
    if (most === terms.length) break
  }
  if (best === null) return null
  const pieces = cutSnippet(best.text, terms)
  return pieces && { place: best.place, entryId: best.entryId, language: best.language, pieces }
}

function* passagesOf(document: Searched): Generator<Passage> {
  const claim = (place: FoundPlace, text: string | undefined | null, statedIn: readonly string[], language = document.language) =>
    text ? [{ place, text, language, entryId: statedIn[0] ?? null }] : []
  for (const { text, code, statedIn } of document.signatures) {
    yield* claim('error', code !== undefined && !text.includes(code) ? `${code} ${text}` : text, statedIn)
  }
  for (const { id, headline, body, fields, language, translations } of document.entries) {
    for (const text of [headline, body, ...Object.values(fields ?? {})]) yield* claim('entry', text && plain(text), [id], language)
    for (const each of translations)
      for (const text of [each.headline, each.body]) yield* claim('entry', text && plain(text), [id], each.language)
  }
  for (const { text, statedIn } of document.causes) yield* claim('cause', text, statedIn)
  for (const { audience, text, statedIn } of document.advice) yield* claim('advice', `${audience}: ${text}`, statedIn)
  for (const { text, statedIn } of document.attempts) yield* claim('attempt', text, statedIn)
  for (const { who, features, surfaces } of document.impacts) {
    for (const { text, statedIn } of who) yield* claim('impact', text, statedIn)
    yield* claim('impact', [...features, ...surfaces].join(', '), [])
  }
  yield* claim('summary', document.summary, [])
}

/** Markdown as a line of text: good enough to read two lines of. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[*_`#>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
