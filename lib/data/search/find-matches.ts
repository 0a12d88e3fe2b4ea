import { type FoundPassage, findPassage, type Searched } from '@/lib/core/search/find-passage'
import { markText, type Piece, type SearchTerm } from '@/lib/core/search/mark-text'
import { parseSearch } from '@/lib/core/search/parse-search'
import { getDb } from '@/lib/data/db'

/** Why an incident is found: by its code, by an error text, or by words; its title with them marked, and the best passage. */
export type SearchMatch = { by: 'code' | 'error' | 'words'; title: Piece[]; passage: FoundPassage | null }

type Row = Searched & { id: string; title: string }

const mostTerms = 40

/** For each incident of a list that a search brought, where it has what was searched for. One query, whatever their number. */
export async function findMatches(
  text: string,
  incidents: readonly { id: string; rank: number }[],
): Promise<ReadonlyMap<string, SearchMatch>> {
  if (incidents.length === 0) return new Map()
  const [terms, rows] = [await listTerms(text), await readTexts(incidents.map(({ id }) => id))]
  const ranks = new Map(incidents.map(({ id, rank }) => [id, rank]))
  return new Map(
    rows.map((row) => {
      const by = ranks.get(row.id) === 4 ? 'code' : ranks.get(row.id) === 3 ? 'error' : 'words'
      const errors =
        by === 'error'
          ? findPassage({ ...row, entries: [], causes: [], advice: [], attempts: [], impacts: [], summary: null }, terms)
          : null
      return [row.id, { by, title: markText(row.title, terms), passage: errors ?? findPassage(row, terms) }]
    }),
  )
}

/** The words of a search that say something, each with its stems in both languages; numbers with dots in one piece. */
async function listTerms(text: string): Promise<SearchTerm[]> {
  const wanted = text.replace(/(^|\s)-("[^"]*"?|\S+)/g, ' ')
  const { text: clean } = parseSearch(wanted)
  const runs = clean.match(/[\p{L}\p{M}\p{N}]+(?:[.][\p{N}]+)*/gu) ?? []
  const given = [...new Set(runs.filter((run) => !/^or$/i.test(run)))].slice(0, mostTerms)
  const rows = await getDb().$queryRaw<{ word: string; folded: string; english: string[] | null; german: string[] | null }[]>`
    SELECT word, folded, ts_lexize('english_stem', folded) AS english, ts_lexize('german_stem', folded) AS german
    FROM (SELECT word, lower(search_fold(word)) AS folded FROM unnest(${given}::text[]) AS word) AS every`
  const says = ({ english, german }: (typeof rows)[number]) => english?.length !== 0 && german?.length !== 0
  const telling = rows.filter(says)
  return (telling.length > 0 ? telling : rows).map(({ folded, english, german }) => {
    const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
    return parts.length > 1 ? parts.map((part) => [part]) : [[...new Set([folded, ...(english ?? []), ...(german ?? [])])]]
  })
}

function readTexts(ids: readonly string[]): Promise<Row[]> {
  return getDb().$queryRaw<Row[]>`
    SELECT i.id::text, i.title, i.language, r.document -> 'summary' AS summary, r.document -> 'entries' AS entries, r.document -> 'causes' AS causes,
      r.document -> 'advice' AS advice, r.document -> 'attempts' AS attempts, r.document -> 'signatures' AS signatures,
      r.document -> 'impacts' AS impacts
    FROM incident i JOIN revision r ON r.incident_id = i.id AND r.number = i.revision_number
    WHERE i.id = ANY(${[...ids]}::uuid[]) AND i.state = 'current'`
}
