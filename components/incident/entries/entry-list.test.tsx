import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import { EntryList } from '@/components/incident/entries/entry-list'
import type { Entry } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'

const now = '2026-11-21T00:00:00.000Z'

function render(entries: Entry[]): string {
  const ids = [...new Set(entries.flatMap(({ sources }) => sources))]
  const sources = ids.map((id) => ({ id, kind: 'press' as const, publisher: `Publisher ${id}` }))
  const record = {
    document: buildDocument({ entries, sources }),
    revision: { number: 1, recordedAt: now, sha256: 'a'.repeat(64) },
    entryHistory: {},
    linked: [],
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    services: [],
  }
  return renderToStaticMarkup(<EntryList view={buildIncidentView({ record, places: [], lang: 'en', now })} />)
}

const post = (n: number, parts: Partial<Entry> = {}) => buildEntry(`post-${n}`, { statedAt: momentOf(`2023-07-18 1${n}:00`), ...parts })

describe('what changed from post to post', () => {
  const html = render([
    post(0, { fields: { userImpact: 'Some mail is late today.', moreInfo: 'Any client.', serviceStatus: 'Degraded' } }),
    post(1, { fields: { userImpact: 'Much mail is late today.', serviceStatus: 'Degraded', scopeOfImpact: 'All of Europe.' } }),
  ])
  const second = html.slice(html.indexOf('id="post-1"'))

  it('stands in the field itself, once', () => {
    expect(second).toMatch(/<del>Some ?<\/del><ins>Much ?<\/ins>/)
    expect(second.match(/mail is late today\./g)).toHaveLength(1)
    expect(second).toContain('<ins>All of Europe.</ins>')
  })

  it('keeps what was dropped for those who ask', () => {
    expect(second).toContain('<del>Any client.</del>')
    expect(second).toContain('What changed: User impact reworded, More info dropped, Scope of impact new')
  })

  it('folds what is as before and marks nothing in the first post', () => {
    expect(second).toContain('1 field unchanged')
    expect(html.slice(0, html.indexOf('id="post-1"'))).not.toMatch(/<(?:ins|del)>/)
  })

  it('is offered for all posts at once only where something changed', () => {
    expect(html).toContain('Mark what changed in every post')
    expect(render([post(0), post(1)])).not.toContain('Mark what changed in every post')
  })
})

describe('the choice of kinds and sources', () => {
  const many = [post(0), post(1, { kind: 'press', sources: ['a'] }), post(2, { kind: 'report', sources: ['a', 'b'] }), post(3)]

  it('numbers the sources of each entry for the style sheet, those without one too', () => {
    const html = render(many)
    expect([...html.matchAll(/data-kind="([^"]+)" data-source="([^"]+)"/g)].map(([, kind, numbers]) => `${kind} ${numbers}`)).toEqual([
      'vendor-update 0',
      'press 1',
      'report 1 2',
      'vendor-update 0',
    ])
    expect(html).toContain('<option value="2">Publisher b</option>')
    expect(html).toContain('No source recorded')
  })

  it('gathers what is beyond the twelfth', () => {
    const html = render(Array.from({ length: 20 }, (_, n) => buildEntry(`e-${n}`, { sources: [`s${n}`] })))
    expect(html.match(/<option/g)).toHaveLength(13)
    expect(html).toContain('<option value="11">Further sources</option>')
  })

  it('is not offered where there is nothing to choose', () => {
    expect(render([post(0), post(1), post(2), post(3)])).not.toContain('Choose kinds')
    expect(render(many.slice(0, 2))).not.toContain('Choose kinds')
  })
})

describe('a time zone that was assumed', () => {
  const assumed = (n: number) =>
    post(n, { statedAt: momentOf(`2023-07-18 1${n}:00`, 'second', { zone: 'Europe/Berlin', zoneCertainty: 'assumed' }) })

  it('is said once for many entries', () => {
    const html = render([assumed(0), assumed(1), assumed(2)])
    expect(html.match(/Europe\/Berlin/g)).toHaveLength(1)
    expect(html).toContain('Time zone Europe/Berlin assumed by us for 3 entries printed without one.')
  })

  it('is said beside the entry where it concerns few', () => {
    expect(render([assumed(0), assumed(1)]).match(/time zone Europe\/Berlin assumed by us/g)).toHaveLength(2)
  })
})

it('a text that runs from right to left stands by itself', () => {
  const html = render([post(0, { language: 'ar', headline: 'عطل في البريد', body: 'البريد متأخر', speaker: 'قارئ' })])
  expect(html).toMatch(/<p[^>]* lang="ar" dir="auto">عطل في البريد/)
  expect(html).toContain('<div lang="ar" dir="auto">')
  expect(html).toContain('<bdi>قارئ</bdi>')
})

it('a translation stands beside the original, each in its language', () => {
  const html = render([
    post(0, { language: 'de', body: 'Die Post kommt spät.', translations: [{ language: 'en', body: 'The mail is late.' }] }),
  ])
  expect(html).toMatch(/<div lang="de" dir="auto">.*Die Post kommt spät\./s)
  expect(html).toMatch(/lang="en" dir="auto"><p[^>]*>Translated from German<\/p>.*The mail is late\./s)
})
