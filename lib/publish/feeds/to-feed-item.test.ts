import { describe, expect, it } from 'vitest'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { itemId } from '@/lib/publish/feeds/item-id'
import { nameScope } from '@/lib/publish/feeds/name-scope'
import { type PublishedEntry, toFeedItem } from '@/lib/publish/feeds/to-feed-item'

const siteUrl = 'https://faultline.example'
const source = { id: 's', kind: 'press', publisher: 'A newspaper', url: 'https://news.example/1' } as const
const document = buildDocument({ codes: [{ issuer: 'Microsoft', code: 'EX1' }], sources: [source] })

function itemOf(parts: Partial<PublishedEntry> = {}) {
  const entry = buildEntry('post-01', { phase: 'mitigated', fields: { currentStatus: 'The change was taken back.' } })
  const published = {
    entry,
    document,
    homeId: document.id,
    homeEntryId: 'post-01',
    surfacedAt: '2023-07-18T10:00:00.000Z',
    updatedAt: '2023-07-19T10:00:00.000Z',
    html: '<p></p>',
    text: '',
    vendor: 'Microsoft',
    services: ['Exchange Online', 'Microsoft'],
    ...parts,
  }
  return toFeedItem(published, 'en', siteUrl)
}

describe('an item', () => {
  it('is called after the incident and what is said', () => {
    expect(itemOf().title).toBe('EX1: Mail is late – Vendor post, mitigated: The change was taken back.')
    const press = buildEntry('a', { kind: 'press', headline: 'Mail was late', sources: ['s'] })
    expect(itemOf({ entry: press })).toMatchObject({
      title: 'EX1: Mail is late – Press: Mail was late',
      author: 'A newspaper',
      sourceUrl: source.url,
    })
    expect(itemOf({ entry: buildEntry('a', { headline: 'Mail is late' }), text: 'Half of it.\n\nReally' }).title).toBe(
      'EX1: Mail is late – Vendor post: Half of it. Really',
    )
    expect(itemOf({ entry: buildEntry('a') }).summary).toBe('EX1: Mail is late – Vendor post')
    expect(itemOf({ text: 'word '.repeat(100) }).summary.length).toBeLessThanOrEqual(281)
  })

  it('has an id that nothing but the ids of its incident and of itself can change', () => {
    const id = 'tag:faultline.invalid,2026:incident/018f0000-0000-7000-8000-000000000001/entry/post-01'
    expect(itemOf().id).toBe(id)
    const renamed = { ...document, slug: 'other', title: 'Other', codes: [], vendor: 'google' }
    expect(itemOf({ document: renamed, updatedAt: '2030-01-01T00:00:00.000Z' }).id).toBe(id)
    expect(itemId('a', 'b')).not.toBe(itemId('a', 'c'))
  })

  it('is by whoever speaks, and in the vendor’s posts by the vendor', () => {
    expect(itemOf().author).toBe('Microsoft')
    expect(itemOf({ entry: buildEntry('a', { kind: 'report', speaker: 'a reader, Switzerland' }) }).author).toBe('a reader, Switzerland')
    expect(itemOf({ entry: buildEntry('a', { kind: 'note' }) }).author).toBe('Faultline')
    expect(itemOf().tags).toEqual(['Microsoft', 'Exchange Online'])
  })
})

describe('what a feed tells of', () => {
  it('is named by what was chosen', () => {
    expect(nameScope({}, {}, 'en')).toBeNull()
    expect(nameScope({ vendor: 'm', service: 's', status: 'live', from: '2023' }, { vendor: 'Microsoft' }, 'en')).toBe(
      'Microsoft, s, Going on now, from 2023',
    )
    expect(nameScope({ q: '503', cause: 'power', to: '2023-07' }, {}, 'de')).toBe('“503”, Stromversorgung, bis 2023-07')
    expect(nameScope({ incident: 'ex1' }, { incident: 'EX1: Mail is late' }, 'en')).toBe('EX1: Mail is late')
  })
})
