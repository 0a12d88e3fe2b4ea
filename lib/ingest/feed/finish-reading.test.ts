import { describe, expect, test } from 'vitest'
import { replay } from '@/lib/core/history/replay'
import { buildDocument } from '@/lib/core/testing/build-document'
import { finishReading, type ReadIncident } from '@/lib/ingest/feed/finish-reading'
import { indexServices } from '@/lib/ingest/feed/service-index'

const finish = (incidents: readonly ReadIncident[]) => finishReading('[]', incidents, indexServices('x', []))
const good = (key: string, slug: string, modifiedAt: string | null = null): ReadIncident => ({
  key,
  document: buildDocument({ slug }),
  doubts: [{ kind: 'unknown-value', message: slug, path: [] }],
  modifiedAt,
})

describe('finishing', () => {
  test('drafts come in the order of their slugs, each with the changes that make it', () => {
    const { drafts, rejected } = finish([good('b', 'second'), good('a', 'first')])
    expect(drafts.map(({ document }) => document.slug)).toEqual(['first', 'second'])
    expect(rejected).toBeUndefined()
    for (const { document, changes } of drafts) expect(replay(changes)).toEqual({ ok: true, value: document })
  })

  test('a document that the core would not take is rejected with the fault, its doubts kept', () => {
    const bad: ReadIncident = { ...good('bad', 'ok'), document: { ...buildDocument(), title: '' } }
    const { drafts, rejected, doubts } = finish([bad])
    expect(drafts).toEqual([])
    expect(rejected).toEqual([{ key: 'bad', reason: expect.stringMatching(/^title: /) }])
    expect(doubts).toHaveLength(1)
  })

  test('of two with one key the later copy is kept, whichever comes first', () => {
    const copies = [good('a', 'old', '2030-01-01T00:00:00.000Z'), good('a', 'new', '2030-01-02T00:00:00.000Z')]
    for (const order of [copies, copies.toReversed()]) {
      const { drafts, rejected, doubts } = finish(order)
      expect(drafts.map(({ document, modifiedAt }) => [document.slug, modifiedAt])).toEqual([['new', '2030-01-02T00:00:00.000Z']])
      expect(rejected).toHaveLength(1)
      expect(doubts.map(({ message }) => message)).toEqual(['new'])
    }
  })

  test('what was left out while reading keeps its reason', () => {
    expect(finish([{ key: 'k', reason: 'No id.', doubts: [], modifiedAt: null }]).rejected).toEqual([{ key: 'k', reason: 'No id.' }])
  })
})
