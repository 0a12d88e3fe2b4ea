import { describe, expect, it } from 'vitest'
import { buildComparison, type Comparison } from '@/components/revisions/describe/build-comparison'
import { Describing } from '@/components/revisions/describe/describing'
import { emptyDocument } from '@/lib/core/history/apply'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import type { Language } from '@/lib/site/language/language'

const names = {
  services: new Map([['exchange-online', 'Exchange Online']]),
  places: new Map([['germany', 'Germany']]),
  incidents: new Map<string, string>(),
}

function compare(from: IncidentDocument, to: IncidentDocument, lang: Language = 'en'): Comparison {
  return buildComparison(new Describing(from, names, lang), new Describing(to, names, lang))
}

const post = buildEntry('post', {
  statedAt: momentOf('2023-07-18 10:00', 'minute'),
  headline: 'Mail is late',
  fields: { currentStatus: 'We are looking into the queue.' },
})
const base = buildDocument({ entries: [post] })

describe('what changed between two versions', () => {
  it('is nothing when they are the same', () => {
    expect(compare(base, base)).toEqual({ headers: [], sections: [], isSame: true })
  })

  it('is told in the words of the page, not of the data', () => {
    const edited = { ...post, phase: 'identified', fields: { currentStatus: 'We are looking into the service.' } } as const
    const { sections } = compare(base, { ...base, entries: [edited] })
    expect(sections).toHaveLength(1)
    expect(sections[0]?.items).toMatchObject([{ id: 'post', kind: 'changed', name: 'Vendor post: Mail is late, 18 Jul 2023, 10:00 UTC' }])
    expect(sections[0]?.items[0]?.lines.map(({ label, kind }) => [label, kind])).toEqual([
      ['Current status', 'reworded'],
      ['Phase', 'added'],
    ])
    expect(sections[0]?.items[0]?.lines[0]?.parts).toEqual([
      { kind: 'same', text: 'We are looking into the ' },
      { kind: 'removed', text: 'queue' },
      { kind: 'added', text: 'service' },
      { kind: 'same', text: '.' },
    ])
  })

  it('names entries in the order in which they were said, what is gone among them', () => {
    const [early, late] = ['2023-07-18 09:00', '2023-07-18 11:00'].map((at) =>
      buildEntry(`at-${at.slice(11, 13)}`, { statedAt: momentOf(at) }),
    )
    if (early === undefined || late === undefined) throw new Error('two entries')
    const undated = buildEntry('undated')
    const { sections } = compare({ ...base, entries: [post, late] }, { ...base, entries: [undated, early, { ...post, body: 'More.' }] })
    expect(sections[0]?.items.map(({ id, kind }) => [id, kind])).toEqual([
      ['at-09', 'added'],
      ['post', 'changed'],
      ['at-11', 'removed'],
      ['undated', 'added'],
    ])
  })

  it('tells header values and claims, with who states them', () => {
    const impact = buildImpact('i', {
      starts: [{ statedIn: ['post'], how: 'label', moment: momentOf('2023-07-18 08:00', 'minute') }],
      regions: [{ statedIn: [], how: 'curator', place: 'germany', wording: 'some in Germany' }],
    })
    const { headers, sections } = compare(base, { ...base, title: 'Mail waits', classification: 'advisory', impacts: [impact] })
    expect(headers.map(({ label }) => label)).toEqual(['Title', 'Kind'])
    const lines = sections[0]?.items[0]?.lines.map(({ label, parts }) => `${label}: ${parts.map(({ text }) => text).join('')}`)
    expect(lines).toContain('Start: 18 Jul 2023, 08:00 UTC (said by Vendor post: Mail is late)')
    expect(lines).toContain('Places: Germany (“some in Germany”) (said by the curator)')
    expect(compare(base, { ...base, title: 'Mail waits' }, 'de').headers[0]?.label).toBe('Titel')
  })

  it('says so when only details differ that no page shows', () => {
    const { sections, isSame } = compare(base, {
      ...base,
      entries: [{ ...post, origin: { format: 'microsoft', page: 'p', key: 'k', contentSha: 'a'.repeat(64) } }],
    })
    expect([isSame, sections[0]?.items[0]?.lines]).toEqual([false, []])
  })

  it('has no words for a thing that only moved', () => {
    const other = buildEntry('other', { headline: 'Another' })
    const { sections } = compare({ ...base, entries: [post, other] }, { ...base, entries: [other, post] })
    expect(sections[0]?.items.map(({ kind, lines }) => [kind, lines])).toEqual([['moved', []]])
  })

  it.each(cast.map((document) => [document.slug, document] as const))(
    'reads from nothing to the whole of %s, every item named',
    (_, document) => {
      for (const lang of ['en', 'de'] as const) {
        const { sections } = compare(emptyDocument(document), document, lang)
        for (const { collection, items } of sections) {
          expect(items).toHaveLength(document[collection].length)
          for (const { name, kind, lines } of items) {
            expect(name).not.toBe('')
            expect(kind).toBe('added')
            expect(lines.length).toBeGreaterThan(0)
            expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
          }
        }
      }
    },
  )

  it('keeps the language of what somebody else wrote', () => {
    const { sections } = compare(emptyDocument(ex649175), ex649175)
    const entry = ex649175.entries.find(({ language, body }) => language === 'de' && body !== '')
    const item = sections[0]?.items.find(({ id }) => id === entry?.id)
    expect(item?.lines.find(({ key }) => key === 'body')?.language).toBe(entry && 'de')
  })
})
