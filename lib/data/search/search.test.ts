import { beforeAll, describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { getDb } from '@/lib/data/db'
import { publishDocument } from '@/lib/data/incidents/commands/publish-document'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { findMatches } from '@/lib/data/search/find-matches'
import { listMendings } from '@/lib/data/search/mend-search'
import { curator, putTestCatalogue } from '@/lib/data/testing/test-catalogue'
import { withTestDatabase } from '@/lib/data/testing/test-database'

withTestDatabase()

const pasted = `Delivery has failed to these recipients or groups:
  mx07.example.net gave this error:
  Remote Server returned '503 5.5.1 Bad sequence of commands'`

beforeAll(async () => {
  await putTestCatalogue()
  for (const document of cast) await publish(document)
  await publish(numbered(1, { title: 'Sequence of bad commands', entries: [said('The server was asked to wait')] }))
  await publish(numbered(2, { title: 'Printing', entries: [said('A bad sequence of commands, 503 of 5.5.1, in the text alone')] }))
  await publish(numbered(3, { title: 'Printing is late', entries: [said('See EX649175. Printers in the kitchen')] }))
})

const publish = (document: IncidentDocument) => publishDocument(curator, { document, reason: 'A test' })
const said = (body: string) => buildEntry('a', { statedAt: momentOf('2024-06-01 12:00'), body })

function numbered(number: number, parts: Partial<IncidentDocument>): IncidentDocument {
  return buildDocument({
    id: `018f0000-0000-7000-8000-00000000020${number}`,
    slug: `numbered-${number}`,
    services: [{ service: 'teams' }],
    ...parts,
  })
}

const ranked = async (q: string) => (await listIncidents({ q })).items.map(({ slug, rank }) => `${slug} ${rank}`)

describe('a search', () => {
  it('puts a ticket code first, whatever else mentions it, and in whatever case', async () => {
    for (const q of ['EX649175', 'ex649175', '(EX649175)']) expect((await ranked(q))[0], q).toBe('ex649175 4')
    expect((await ranked('EX649175')).at(-1)).toMatch(/ 1$/)
    expect(await ranked('EX649175 printers')).toEqual(['ex649175 4', 'numbered-3 1'])
  })

  it('finds the incident of an error text that is pasted whole, with all that stands around it', async () => {
    expect((await ranked(pasted))[0]).toBe('ex649175 3')
    for (const q of ['503 5.5.1', '5.5.1 bad SEQUENCE', "'503 5.5.1 Bad sequence of commands'", '503-5.5.1: Bad sequence of commands (x7)'])
      expect((await ranked(q))[0], q).toBe('ex649175 3')
  })

  it('puts headings before texts, and of equally good answers the newest first', async () => {
    expect(await ranked('printing')).toEqual(['numbered-3 2', 'numbered-2 2'])
    expect(await ranked('commands sequence -503')).toEqual(['numbered-1 2'])
    const all = (await listIncidents({ q: 'bad sequence of commands' })).items
    expect(all.map(({ rank }) => rank)).toEqual([...all.map(({ rank }) => rank)].sort((a, b) => b - a))
    expect(all.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['ex649175', 'numbered-1', 'numbered-2']))
  })
})

describe('a search that finds nothing', () => {
  it('is mended by the words on record', async () => {
    expect(await listMendings('Exhange')).toEqual([{ kind: 'spelling', text: 'exchange', words: ['exhange'] }])
    expect((await listMendings('prnters kitchne'))[0]).toEqual({
      kind: 'spelling',
      text: 'printers kitchen',
      words: ['prnters', 'kitchne'],
    })
    const [mended] = await listMendings('Exhange 503 (503)')
    expect(mended?.text).toBe('exchange 503 (503)')
  })

  it('is left as it is where no word comes near, where it is meant exactly, and where its words are right', async () => {
    expect(await listMendings('volcano')).toEqual([])
    expect(await listMendings('"exhange"')).toEqual([])
    expect(await listMendings('exhange -mail')).toEqual([])
    expect(await listMendings('kitchen')).toEqual([])
    for (const text of ['', '%', "'", '\u0000']) expect(await listMendings(text), JSON.stringify(text)).toEqual([])
  })

  it('of many words is tried with those on record, then with any of the rarest', async () => {
    const mendings = await listMendings('kitchen printers zzqqxx yyqqzz')
    expect(mendings).toEqual([
      { kind: 'known', text: 'kitchen printers', words: ['kitchen', 'printers'] },
      { kind: 'any', text: 'kitchen or printers', words: ['kitchen', 'printers'] },
    ])
    expect(await ranked('kitchen printers')).toEqual(['numbered-3 1'])
  })

  it('is never mended by a word that stands in no published incident any more', async () => {
    const secret = numbered(4, { title: 'Xylophones', entries: [said('xylophonist')] })
    await publish(secret)
    expect((await listMendings('xylophnist'))[0]?.text).toBe('xylophonist')
    await publish({ ...secret, entries: [said('gone')] })
    expect(await wordsLike('xylo')).toEqual(['xylophones'])
    await publish({ ...secret, entries: [said('gone')], standing: { kind: 'retracted', reason: 'A test' } })
    expect(await wordsLike('xylo')).toEqual([])
    expect(await listMendings('xylophnes')).toEqual([])
    expect(await ranked('xylophones')).toEqual([])
  })

  it('looks for near words by indexes', async () => {
    const plan = await getDb().$transaction(async (tx) => {
      for (const way of ['seqscan', 'indexscan', 'indexonlyscan']) await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`)
      const rows = await tx.$queryRaw<{ 'QUERY PLAN': unknown }[]>`
        EXPLAIN (FORMAT JSON) SELECT w.word FROM search_word w WHERE w.near && search_near('exhange')
        UNION ALL SELECT w.word FROM search_word w WHERE w.word % 'exhange'`
      return JSON.stringify(rows)
    })
    for (const index of ['search_word_near_idx', 'search_word_part_idx']) expect(plan).toContain(index)
  })
})

describe('why an incident was found', () => {
  const matchOf = async (q: string, slug: string) => {
    const { items } = await listIncidents({ q })
    const row = items.find((item) => item.slug === slug)
    return (await findMatches(q, items)).get(row?.id ?? '')
  }
  const marked = (pieces: readonly { text: string; isMatch: boolean }[] | undefined) =>
    pieces?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

  it('is said with the words marked, by code, by error text or by words', async () => {
    expect((await matchOf('EX649175', 'ex649175'))?.by).toBe('code')
    const byError = await matchOf(pasted, 'ex649175')
    expect([byError?.by, byError?.passage?.place]).toEqual(['error', 'error'])
    expect(marked(byError?.passage?.pieces)).toContain('[5.5.1]')
    const byWords = await matchOf('printer late', 'numbered-3')
    expect([byWords?.by, marked(byWords?.title), byWords?.passage?.entryId]).toEqual(['words', '[Printing] is [late]', 'a'])
    expect(marked(byWords?.passage?.pieces)).toBe('See EX649175. [Printers] in the kitchen')
  })

  it('marks no word that every text has, unless there is no other', async () => {
    const match = await matchOf('the kitchen', 'numbered-3')
    expect(marked(match?.passage?.pieces)).toBe('See EX649175. Printers in the [kitchen]')
    expect(marked((await matchOf('the', 'numbered-3'))?.passage?.pieces)).toContain('[the]')
  })

  it('is asked of any text without harm, and of no incidents at all', async () => {
    const { items } = await listIncidents({ limit: 3 })
    for (const q of ['', "'", '(a+)+$', '%', '\\', '\u0000', '\ud800', '-x', 'or', "'; DROP TABLE incident --"])
      expect((await findMatches(q, items)).size, JSON.stringify(q)).toBe(3)
    expect((await findMatches('mail', [])).size).toBe(0)
  })
})

async function wordsLike(beginning: string): Promise<string[]> {
  const rows = await getDb().searchWord.findMany({ where: { word: { startsWith: beginning } }, orderBy: { word: 'asc' } })
  return rows.map(({ word }) => word)
}
