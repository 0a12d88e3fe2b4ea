import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryInstant } from '@/lib/core/testing/arbitrary-document'
import {
  archivePath,
  entryPath,
  homePath,
  incidentAtPath,
  incidentFormatPath,
  incidentPath,
  parseInstantSegment,
  readInstantSegment,
} from '@/lib/site/paths'

describe('paths', () => {
  it('have no prefix in English and one in German', () => {
    expect([homePath('en'), homePath('de')]).toEqual(['/', '/de'])
    expect([incidentPath('en', 'ex648815'), incidentPath('de', 'ex648815')]).toEqual(['/incidents/ex648815', '/de/incidents/ex648815'])
    expect(entryPath('de', 'ex648815', 'post-01')).toBe('/de/incidents/ex648815#post-01')
    expect(incidentFormatPath('ex648815', 'incident.json')).toBe('/incidents/ex648815/incident.json')
  })

  it('write one list in one way', () => {
    expect(archivePath('en')).toBe('/incidents')
    expect(archivePath('de', { q: '', service: undefined })).toBe('/de/incidents')
    expect(archivePath('en', { service: 'exchange-online', q: '503 5.5.1 & more' })).toBe(
      '/incidents?q=503+5.5.1+%26+more&service=exchange-online',
    )
    expect(archivePath('en', { cursor: 'c', status: 'live', classification: 'incident', vendor: 'github' })).toBe(
      '/incidents?vendor=github&classification=incident&status=live&cursor=c',
    )
  })

  it('write an instant as shortly as it is', () => {
    expect(incidentAtPath('en', 'ex648815', '2023-07-18T10:00:00.000Z')).toBe('/incidents/ex648815/at/2023-07-18T10:00Z')
    expect(incidentAtPath('de', 'ex648815', '2023-07-18T06:00:07.000Z')).toBe('/de/incidents/ex648815/at/2023-07-18T06:00:07Z')
    expect(incidentAtPath('en', 'x', '2023-07-18T06:00:07.250Z')).toBe('/incidents/x/at/2023-07-18T06:00:07.250Z')
  })
})

describe('an instant in an address', () => {
  it('is read with what a browser escapes, and what cannot be unescaped is none', () => {
    expect(readInstantSegment('2023-07-18T10%3A00Z')).toEqual({
      at: '2023-07-18T10:00:00.000Z',
      canonical: '2023-07-18T10:00Z',
      asked: '2023-07-18T10:00Z',
    })
    expect([readInstantSegment('%E0%A4%A'), readInstantSegment('yesterday')]).toEqual([null, null])
  })

  it.each([
    ['2023-07-18T10:00Z', '2023-07-18T10:00:00.000Z', '2023-07-18T10:00Z'],
    ['2023-07-18T10:00:00Z', '2023-07-18T10:00:00.000Z', '2023-07-18T10:00Z'],
    ['2023-07-18T10:00:07.25Z', '2023-07-18T10:00:07.250Z', '2023-07-18T10:00:07.250Z'],
    ['2023-07-18t12:00+02:00', '2023-07-18T10:00:00.000Z', '2023-07-18T10:00Z'],
    ['2023-07-18T04:30-0530', '2023-07-18T10:00:00.000Z', '2023-07-18T10:00Z'],
    ['2023-07-18', '2023-07-18T00:00:00.000Z', '2023-07-18T00:00Z'],
  ])('%s is understood', (text, at, canonical) => {
    expect(parseInstantSegment(text)).toEqual({ at, canonical })
  })

  it.each([
    '',
    'yesterday',
    '2023-02-30T10:00Z',
    '2023-07-18T24:00Z',
    '2023-07-18T10:00',
    '2023-07-18T10:00+15:00',
    '0000-01-01T00:00+14:00',
    '2023-07-18T10:00Z ',
  ])('%j is not', (text) => {
    expect(parseInstantSegment(text)).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(arbitraryInstant, fc.nat(999), (instant, ms) => {
        const at = instant.replace('000Z', `${String(ms).padStart(3, '0')}Z`)
        const segment = incidentAtPath('en', 's', at).split('/at/')[1] ?? ''
        expect(parseInstantSegment(segment)).toEqual({ at, canonical: segment })
      }),
    )
  })
})
