import { foldText } from '@/lib/core/search/fold-text'
import { normalText, parseSearch } from '@/lib/core/search/parse-search'
import { listOwnServices, listPlaces } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import type { Language } from '@/lib/site/language/language'

/** What somebody may be about to type: an incident, a service, a place, or an error text to search for. */
export type Suggestion =
  | { kind: 'incident'; slug: string; text: string; codes: string[] }
  | { kind: 'service' | 'place'; slug: string; text: string }
  | { kind: 'error'; text: string }

const shortest = 2
const longest = 100
const most = { incidents: 5, services: 3, places: 2, errors: 2 }

/** A few suggestions for the beginning of a search text: what is called so first. None for a text too short or too long to be one. */
export async function listSuggestions(given: string, lang: Language): Promise<Suggestion[]> {
  const { text } = parseSearch(given)
  const folded = foldText(text)
  const words = folded.match(/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu) ?? []
  if (folded.length < shortest || folded.length > longest || words.length === 0) return []
  const [incidents, errors, services, places] = await Promise.all([
    listIncidentsCalled(words),
    listErrorTexts(normalText(text)),
    listOwnServices(),
    listPlaces(),
  ])
  const named = [
    ...pickCalled(folded, services, ({ name, names }) => [name, ...names], most.services).map(
      ({ slug, name }): Suggestion => ({ kind: 'service', slug, text: name }),
    ),
    ...pickCalled(folded, places, ({ names, aliases }) => [names[lang], ...aliases], most.places).map(
      ({ slug, names }): Suggestion => ({ kind: 'place', slug, text: names[lang] }),
    ),
  ]
  return [
    ...incidents.filter(({ codes }) => codes.some((code) => foldText(code).startsWith(folded))),
    ...errors,
    ...named,
    ...incidents,
  ].filter((each, index, all) => all.indexOf(each) === index)
}

/** Incidents whose title, codes or error texts have the words, the last of them perhaps unfinished; the newest first. */
async function listIncidentsCalled(words: readonly string[]) {
  const beginning = words.map((word, index) => `'${word}'${index === words.length - 1 ? ':*' : ''}`).join(' & ')
  const rows = await getDb().$queryRaw<{ slug: string; title: string; codes: string[] }[]>`
    SELECT i.slug, i.title, i.codes FROM search_called(${beginning}) s JOIN incident i ON i.id = s.incident_id AND i.state = 'current'
    ORDER BY i.sort_key DESC LIMIT ${most.incidents}`
  return rows.map(({ slug, title, codes }) => ({ kind: 'incident' as const, slug, text: title, codes }))
}

async function listErrorTexts(normal: string): Promise<Suggestion[]> {
  if (normal.length < shortest + 1) return []
  const rows = await getDb().$queryRaw<{ text: string }[]>`
    SELECT min(s.text) AS text FROM signature s JOIN incident i ON i.id = s.incident_id AND i.state = 'current'
    WHERE s.normal LIKE ${`%${normal}%`} GROUP BY s.normal ORDER BY count(*) DESC, s.normal LIMIT ${most.errors}`
  return rows.map(({ text }) => ({ kind: 'error', text }))
}

/** Those of which a name, or a word of it, begins so; a name before a word of one, and the shorter before the longer. */
function pickCalled<Item>(folded: string, items: readonly Item[], namesOf: (item: Item) => readonly string[], count: number): Item[] {
  const found = items.flatMap((item) => {
    const names = namesOf(item).map(foldText)
    const whole = names.some((name) => name.startsWith(folded))
    return whole || names.some((name) => name.includes(` ${folded}`)) ? [{ item, whole, length: names[0]?.length ?? 0 }] : []
  })
  return found
    .toSorted((a, b) => Number(b.whole) - Number(a.whole) || a.length - b.length)
    .slice(0, count)
    .map(({ item }) => item)
}
