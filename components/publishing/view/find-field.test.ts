import { describe, expect, it } from 'vitest'
import { findField } from '@/components/publishing/view/find-field'
import { listClashes } from '@/components/publishing/view/list-clashes'
import { Describing } from '@/components/revisions/describe/describing'
import { mergeDocuments } from '@/lib/core/history/rebase'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'

const other = { id: 'x', slug: 'other', title: 'Another' }

describe('findField', () => {
  const document = buildDocument({
    services: [{ service: 'known' }],
    entries: [buildEntry('a', { headline: 'Somewhere', regions: [{ place: 'atlantis' }] })],
    impacts: [buildImpact('i', { services: [{ service: 'of-impact' }] })],
  })

  it.each([
    [{ kind: 'slug-taken', slug: 's', incident: other }, '#slug'],
    [{ kind: 'code-taken', code: 'c', incident: other }, '#codes'],
    [{ kind: 'unknown', what: 'vendor', slug: 'nobody' }, '#vendor'],
    [{ kind: 'unknown', what: 'service', slug: 'known' }, '#services'],
    [{ kind: 'unknown', what: 'place', slug: 'atlantis' }, '#a'],
    [{ kind: 'unknown', what: 'service', slug: 'of-impact' }, '#i'],
    [{ kind: 'unknown', what: 'service', slug: 'nowhere' }, ''],
    [{ kind: 'origin-taken', incident: other }, ''],
    [{ kind: 'no-survivor' }, ''],
    [{ kind: 'invalid', message: 'x' }, ''],
  ] as const)('%j is mended at %j', (hindrance, hash) => {
    for (const lang of ['en', 'de'] as const) expect(findField(hindrance, document, lang).hash).toBe(hash)
  })

  it('names the entry as the timeline does', () => {
    expect(findField({ kind: 'unknown', what: 'place', slug: 'atlantis' }, document, 'en').name).toBe('the entry “Vendor post: Somewhere”')
  })
})

describe('listClashes', () => {
  const base = buildDocument({ title: 'Mail waits', entries: [buildEntry('a', { body: 'One word' }), buildEntry('b')] })
  const names = { services: new Map(), places: new Map(), incidents: new Map() }
  const told = (document: IncidentDocument) => new Describing(document, names, 'en')

  it('tells each from what is public to what the draft says', () => {
    const mine = { ...base, title: 'Mail is late', entries: [buildEntry('a', { body: 'One better word' })] }
    const theirs = {
      ...base,
      title: 'Mail is lost',
      entries: [buildEntry('a', { body: 'One other word' }), buildEntry('b', { body: 'New' })],
    }
    const merged = mergeDocuments({ base, mine, theirs })
    const clashes = listClashes(merged.ok ? [] : merged.error, told(theirs), told(mine))
    expect(clashes.map(({ target, name }) => [target, name])).toEqual([
      ['set/title', 'Title'],
      ['entries/b', 'Vendor post, date unknown'],
      ['entries/a', 'Vendor post, date unknown'],
    ])
    const [title] = clashes
    expect(title?.lines[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', 'lost'],
      ['added', 'late'],
    ])
    for (const { lines } of clashes) expect(lines.length).toBeGreaterThan(0)
  })
})
