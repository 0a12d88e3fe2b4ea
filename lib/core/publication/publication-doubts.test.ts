import { describe, expect, it } from 'vitest'
import { listPublicationDoubts } from '@/lib/core/publication/publication-doubts'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'

const source = { id: 's1', kind: 'forum', publisher: 'A forum' } as const

describe('listPublicationDoubts', () => {
  it('has none about an entry with a source and a voice by role and place', () => {
    const entries = [buildEntry('a', { kind: 'report', speaker: 'a reader, Switzerland', sources: ['s1'], body: 'Mail is late.' })]
    expect(listPublicationDoubts(buildDocument({ entries, sources: [source] }))).toEqual([])
  })

  it('names entries without a source, but not a curator’s own lines', () => {
    const entries = [buildEntry('a'), buildEntry('b', { kind: 'milestone' }), buildEntry('c', { kind: 'note' })]
    expect(listPublicationDoubts(buildDocument({ entries }))).toEqual([{ kind: 'no-source', collection: 'entries', id: 'a' }])
  })

  it('names what may be a private person, in reports and in forums only', () => {
    const entries = [
      buildEntry('a', { kind: 'report', speaker: 'Ada Lovelace', sources: ['s1'] }),
      buildEntry('b', { kind: 'press', speaker: 'Ada Lovelace', sources: ['s1'] }),
    ]
    const sources = [
      { ...source, author: 'Ben Blue' },
      { ...source, id: 's2', kind: 'press' as const, author: 'Ben Blue' },
    ]
    expect(listPublicationDoubts(buildDocument({ entries, sources }))).toEqual([
      { kind: 'name', collection: 'entries', id: 'a', text: 'Ada Lovelace' },
      { kind: 'name', collection: 'sources', id: 's1', text: 'Ben Blue' },
    ])
  })

  it('names ways to reach a person, in any text', () => {
    const translations = [{ language: 'de', body: 'Tel. +49 30 1234567' }]
    const entries = [buildEntry('a', { sources: ['s1'], fields: { moreInfo: 'write to a@example.org' }, translations })]
    const sources = [{ ...source, quote: 'b@example.org was late' }]
    expect(listPublicationDoubts(buildDocument({ entries, sources }))).toEqual([
      { kind: 'mail', collection: 'entries', id: 'a', text: 'a@example.org' },
      { kind: 'phone', collection: 'entries', id: 'a', text: '+49 30 1234567' },
      { kind: 'mail', collection: 'sources', id: 's1', text: 'b@example.org' },
    ])
  })

  it('says that an incident is empty, unless it is a stub', () => {
    expect(listPublicationDoubts(buildDocument())).toEqual([{ kind: 'no-entries' }])
    expect(listPublicationDoubts(buildDocument({ completeness: 'stub' }))).toEqual([])
  })

  it('finds nobody named in the cast', () => {
    for (const document of cast) expect(listPublicationDoubts(document).filter(({ kind }) => kind !== 'no-source')).toEqual([])
  })
})
