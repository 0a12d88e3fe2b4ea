import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'
import { addReading, adoptReading } from '@/lib/data/incidents/import/adopt-reading'

const origin = (key: string, letter = 'a') => ({ format: 'test', page: 'p', key, contentSha: letter.repeat(64) })
const source = (id: string, publisher: string) => ({ id, kind: 'vendor-notice' as const, publisher })

const incident = buildDocument({
  sources: [source('notice', 'A paper')],
  entries: [buildEntry('ours', { origin: origin('1'), body: 'As imported by hand' }), buildEntry('post-b', { body: 'A note of ours' })],
  impacts: [buildImpact('impact', { features: ['Mail'] })],
})
const reading = buildDocument({
  id: '018f0000-0000-7000-8000-0000000000ff',
  sources: [source('notice', 'Microsoft'), { ...source('relay', 'A service'), relays: 'notice' }],
  entries: [
    buildEntry('post-a', { origin: origin('1'), sources: ['notice'] }),
    buildEntry('post-b', { origin: origin('2'), sources: ['notice'], relates: [{ kind: 'corrects', entry: 'post-a' }] }),
  ],
  impacts: [buildImpact('impact', { statedIn: ['post-a', 'post-b'] }), buildImpact('same', { features: ['Mail'] })],
})

describe('a reading in the ids of an incident', () => {
  const { document, ids } = adoptReading(reading, incident, null)

  it('takes the id of an entry of the same origin, of an equal item, else one that is free', () => {
    expect(ids).toEqual({
      'sources/notice': 'notice-2',
      'entries/post-a': 'ours',
      'entries/post-b': 'post-b-2',
      'impacts/impact': 'impact-2',
      'impacts/same': 'impact',
    })
    expect(document.id).toBe(incident.id)
  })

  it('refers to itself by the new ids', () => {
    expect(document.entries[1]).toMatchObject({ id: 'post-b-2', sources: ['notice-2'], relates: [{ entry: 'ours' }] })
    expect(document.sources[1]).toMatchObject({ id: 'relay', relays: 'notice-2' })
    expect(document.impacts[0]?.statedIn).toEqual(['ours', 'post-b-2'])
    expect(parseDocument(document).ok).toBe(true)
  })

  it('keeps the ids it got when it is read again', () => {
    const added = addReading(incident, document)
    expect(adoptReading(reading, added, { document, ids })).toEqual({ document, ids })
  })

  it('finds a free id of any length', () => {
    const long = 'x'.repeat(64)
    const taken = { ...incident, entries: [buildEntry(long), buildEntry(`${'x'.repeat(59)}-2`)] }
    const adopted = adoptReading({ ...reading, entries: [buildEntry(long, { origin: origin('3') })], impacts: [] }, taken, null)
    expect(adopted.document.entries[0]?.id).toBe(`${'x'.repeat(59)}-3`)
    expect(parseDocument(adopted.document).ok).toBe(true)
  })
})

describe('adding a reading', () => {
  it('takes nothing away, rewords only what the vendor rewrote, and is the same when done twice', () => {
    const { document } = adoptReading(reading, incident, null)
    const added = addReading(incident, document)
    expect(added.entries.map(({ id, body }) => [id, body])).toEqual([
      ['ours', 'As imported by hand'],
      ['post-b', 'A note of ours'],
      ['post-b-2', ''],
    ])
    expect(addReading(added, document)).toEqual(added)
    const rewritten = {
      ...document,
      entries: document.entries.map((entry) => (entry.id === 'ours' ? { ...entry, body: 'New', origin: origin('1', 'b') } : entry)),
    }
    expect(addReading(added, rewritten).entries[0]).toMatchObject({ id: 'ours', body: 'New' })
    expect(parseDocument(added).ok).toBe(true)
  })
})
