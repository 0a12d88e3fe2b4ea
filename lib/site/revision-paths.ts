import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

/** The public history of an incident; `before` begins the list below that revision. */
export function revisionsPath(lang: Language, slug: string, before?: number): string {
  return `${incidentPath(lang, slug)}/revisions${before === undefined ? '' : `?before=${before}`}`
}

export function revisionPath(lang: Language, slug: string, number: number): string {
  return `${incidentPath(lang, slug)}/revisions/${number}`
}

export function revisionDiffPath(lang: Language, slug: string, older: number, newer: number): string {
  return `${incidentPath(lang, slug)}/revisions/${older}/diff/${newer}`
}

/** The bytes whose SHA-256 a revision names. */
export const revisionDocumentPath = (slug: string, number: number) => `/incidents/${slug}/revisions/${number}/document.json`

/** A revision number as it stands in a URL: `12`, nothing else; null for any other text. */
export function readRevisionNumber(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null
}

/**
 * What lies below `/revisions` for an incident with that many of them: `there`, the path that leads to it when its two revisions
 * are named the wrong way round, or `absent`. Segments are those behind `revisions`.
 */
export function readRevisionSegments(segments: readonly string[], newest: number): 'there' | 'absent' | { leadsTo: string } {
  const [first, word, second, ...more] = segments
  if (first === undefined) return 'there'
  const isKnown = (number: number | null): number is number => number !== null && number <= newest
  const from = readRevisionNumber(first)
  if (!isKnown(from) || more.length > 0) return 'absent'
  if (second === undefined) return word === undefined || word === 'document.json' ? 'there' : 'absent'
  const to = readRevisionNumber(second)
  if (word !== 'diff' || !isKnown(to)) return 'absent'
  return from > to ? { leadsTo: `${to}/diff/${from}` } : 'there'
}
