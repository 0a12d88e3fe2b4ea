import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ComparedLines } from '@/components/revisions/compared-lines'
import { DiffPage } from '@/components/revisions/diff-page'
import { HistoryPage } from '@/components/revisions/history-page'
import { RevisionBanner } from '@/components/revisions/revision-banner'
import type { ChangeCount, HistoryView, ListedRevision } from '@/components/revisions/revision-view'
import { wordChanges } from '@/components/revisions/word-changes'

const hash = (digit: string) => digit.repeat(64)
const revision = (number: number, parts: Partial<ListedRevision> = {}): ListedRevision => ({
  number,
  recordedAt: '2026-11-20T10:00:00.000Z',
  author: 'a curator',
  reason: `Reason ${number}`,
  documentSha: hash('d'),
  previousHash: number === 1 ? null : hash('b'),
  hash: hash(String(number)),
  changes: [{ what: 'added', of: 'entries', count: 2 }],
  isChained: true,
  ...parts,
})
const view: HistoryView = {
  lang: 'en',
  slug: 'ex1',
  code: 'EX1',
  title: 'Mail is late',
  titleLanguage: 'en',
  newest: 2,
  items: [revision(2), revision(1)],
  nextBefore: null,
  isLater: false,
}
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('what a revision did', () => {
  it('is told in words and numbers', () => {
    const changes: ChangeCount[] = [
      { what: 'set', of: 'title', count: 1 },
      { what: 'added', of: 'entries', count: 2 },
      { what: 'changed', of: 'causes', count: 1 },
      { what: 'set', of: 'summary', count: 1 },
    ]
    expect(wordChanges(changes, 'en')).toBe('2 entries added; 1 cause changed; changed: title and summary')
    expect(wordChanges(changes, 'de')).toBe('2 Einträge ergänzt; 1 Ursache geändert; geändert: Titel und Zusammenfassung')
  })

  it('is a beginning when it is the first', () => {
    const create: ChangeCount = { what: 'create', of: null, count: 1 }
    expect(wordChanges([create, { what: 'added', of: 'entries', count: 12 }, { what: 'added', of: 'sources', count: 1 }], 'en')).toBe(
      'begun with 12 entries and 1 source',
    )
    expect(wordChanges([create], 'en')).toBe('begun')
  })
})

describe('the history of an incident', () => {
  const html = renderToStaticMarkup(<HistoryPage view={view} />)

  it('names each revision, its reason, and the ways on', () => {
    expect(text(html)).toContain('Reason 2')
    expect(html).toContain('href="/incidents/ex1/revisions/1/diff/2"')
    expect(html).toContain('href="/incidents/ex1/revisions/2"')
    expect(html).toContain(hash('2'))
    expect(html).not.toContain('/revisions/0/')
  })

  it('says that the chain holds, or where it does not', () => {
    expect(text(html)).toContain('the hashes of the 2 revisions shown fit')
    const broken = renderToStaticMarkup(<HistoryPage view={{ ...view, items: [revision(2, { isChained: false }), revision(1)] }} />)
    expect(text(broken)).toContain('does not fit in revision 2')
  })

  it('has pages when it is long, and no comparison when there is one revision', () => {
    const long = renderToStaticMarkup(<HistoryPage view={{ ...view, nextBefore: 5, isLater: true }} />)
    expect(long).toContain('/incidents/ex1/revisions?before=5')
    expect(html).not.toContain('rel="next"')
    expect(renderToStaticMarkup(<HistoryPage view={{ ...view, newest: 1, items: [revision(1)] }} />)).not.toContain('<form')
  })

  it('escapes what others wrote', () => {
    const hostile = renderToStaticMarkup(<HistoryPage view={{ ...view, items: [revision(1, { reason: '<script>alert(1)</script>' })] }} />)
    expect(hostile).not.toContain('<script>')
  })
})

describe('one revision', () => {
  const banner = (number: number, isSealed = true) =>
    text(renderToStaticMarkup(<RevisionBanner revision={{ ...revision(number), newest: 3, isSealed }} slug="ex1" lang="en" />))

  it('says which one it is and that it is not the newest', () => {
    expect(banner(2)).toContain('Revision 2 of 3')
    expect(banner(2)).toContain('not the newest')
    expect(banner(3)).toContain('This is the newest revision')
    expect(banner(1)).not.toContain('Older revision')
  })

  it('says whether its document is the one it was sealed with', () => {
    expect(banner(2)).toContain('is the one this revision was sealed with')
    expect(banner(2, false)).toContain('altered outside the record')
  })
})

describe('a comparison', () => {
  const empty = { headers: [], sections: [], isSame: true }
  const diff = {
    lang: 'en',
    slug: 'ex1',
    code: 'EX1',
    title: 'T',
    titleLanguage: 'en',
    newest: 3,
    from: 2,
    to: 2,
    comparison: empty,
    between: [],
    more: 0,
  } as const

  it('of a revision with itself says that there is none', () => {
    expect(text(renderToStaticMarkup(<DiffPage view={diff} />))).toContain('There is no difference')
  })

  it('marks what was put in and taken out, and escapes it', () => {
    const html = renderToStaticMarkup(
      <ComparedLines
        lang="en"
        lines={[
          {
            key: 'body',
            label: 'Text',
            language: 'de',
            kind: 'reworded',
            parts: [
              { kind: 'removed', text: '<b>alt</b>' },
              { kind: 'added', text: 'neu' },
            ],
          },
        ]}
      />,
    )
    expect(html).toContain('<del>&lt;b&gt;alt&lt;/b&gt;</del><ins>neu</ins>')
    expect(html).toContain('lang="de" dir="auto"')
  })
})
