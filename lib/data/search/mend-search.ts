import { listNearWords, pickNearWord } from '@/lib/core/search/near-word'
import { normalText, parseSearch, replaceWords } from '@/lib/core/search/parse-search'
import { getDb } from '@/lib/data/db'

/**
 * What to search for in place of a text that finds nothing: with typing errors mended by the words on record (`spelling`), with
 * the words alone that are on record (`known`), or with any of its rarest (`any`).
 */
export type Mending = { kind: 'spelling' | 'known' | 'any'; text: string; words: string[] }

const mostWords = 40
const shortestWord = 2
/** Counted no further: which of two common words is the rarer does not matter. */
const mostCounted = 200
const mostCandidates = 12
const fewestWordsToDrop = 3
const rarest = 3

/** Ways to mend a search that finds nothing, the most faithful first; none for a text that says exactly what it means. */
export async function listMendings(text: string): Promise<Mending[]> {
  const { spelled, runs } = parseSearch(text)
  const words = [...new Set(normalText(text).split(' '))].filter((word) => word.length >= shortestWord).slice(0, mostWords)
  if (words.length === 0 || runs.length === 0 || text.includes('"')) return []
  const counts = await countWords(words)
  const missing = spelled.filter((word) => counts.get(word) === 0)
  const replacements = await meantWords(missing)
  const mended = words.map((word) => replacements.get(word) ?? word)
  const found = [...new Set(mended.filter((word) => word !== 'or' && (counts.get(word) ?? 1) > 0))]
  const mendings: Mending[] = []
  if (replacements.size > 0) {
    mendings.push({ kind: 'spelling', text: replaceWords(text, replacements), words: missing.filter((word) => replacements.has(word)) })
  }
  if (words.length < fewestWordsToDrop || found.length === 0) return mendings
  if (found.length < mended.length) mendings.push({ kind: 'known', text: found.join(' '), words: found })
  const sure = words.filter((word) => word !== 'or' && (counts.get(word) ?? 0) > 0)
  const rare = sure.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, rarest)
  if (rare.length > 1) mendings.push({ kind: 'any', text: rare.join(' or '), words: rare })
  return mendings
}

async function countWords(words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await getDb().$queryRaw<{ word: string; count: number }[]>`
    SELECT word, search_count(word, ${mostCounted}::int) AS count FROM unnest(${[...words]}::text[]) AS word`
  return new Map(rows.map(({ word, count }) => [word, count]))
}

/** For each word of which there is none, the one of the record that was probably meant, where there is one. */
async function meantWords(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map()
  const near = await listCandidates(words)
  const candidates = new Map(words.map((word) => [word, listNearWords(word, near.get(word) ?? []).slice(0, mostCandidates)]))
  const known = await countWords([...new Set([...candidates.values()].flat())])
  const meant = words.map((word) => {
    const present = (candidates.get(word) ?? []).map((candidate) => ({ word: candidate, incidents: known.get(candidate) ?? 0 }))
    return [word, pickNearWord(word, present)] as const
  })
  return new Map(meant.flatMap(([word, best]) => (best === null ? [] : [[word, best] as const])))
}

/** Words of the record within one letter of another, and for long ones those that share many of their letters in a row. */
async function listCandidates(words: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await getDb().$queryRaw<{ word: string; candidates: string[] }[]>`
    SELECT given.word, array_agg(DISTINCT found.word) AS candidates
    FROM unnest(${[...words]}::text[]) AS given(word) CROSS JOIN LATERAL (
      SELECT w.word FROM search_word w WHERE w.near && search_near(given.word)
      UNION ALL SELECT w.word FROM search_word w WHERE length(given.word) >= 7 AND w.word % given.word
    ) AS found GROUP BY given.word`
  return new Map(rows.map(({ word, candidates }) => [word, candidates]))
}
