import { describe, expect, it } from 'vitest'
import { countChanges } from '@/components/publishing/view/count-changes'
import { suggestReasons } from '@/components/publishing/view/suggest-reasons'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const from = buildDocument({ entries: [buildEntry('a', { body: 'One' })] })
const withEntry = (entry: ReturnType<typeof buildEntry>) => ({ ...from, entries: [...from.entries, entry] })

describe('countChanges', () => {
  it('tells how much began, and how much is new, changed and gone', () => {
    expect(countChanges(null, from)).toEqual([
      { what: 'create', of: null, count: 1 },
      { what: 'added', of: 'entries', count: 1 },
    ])
    const to = { ...from, title: 'Better', entries: [buildEntry('b'), buildEntry('c')] }
    expect(countChanges(from, to)).toEqual([
      { what: 'set', of: 'title', count: 1 },
      { what: 'added', of: 'entries', count: 2 },
      { what: 'removed', of: 'entries', count: 1 },
    ])
    expect(countChanges(from, from)).toEqual([])
  })
})

describe('suggestReasons', () => {
  it('knows a first record and a first notice', () => {
    expect(suggestReasons(null, from, 'en')).toEqual(['First record'])
    expect(suggestReasons(null, { ...from, completeness: 'stub' }, 'de')).toEqual(['Erste Meldung'])
  })

  it('says that the vendor posted, and that it is over', () => {
    expect(suggestReasons(from, withEntry(buildEntry('b')), 'en')).toEqual(['The vendor posted again', '1 entry added'])
    expect(suggestReasons(from, withEntry(buildEntry('b', { phase: 'resolved' })), 'en')[0]).toBe('The vendor says that it is over')
  })

  it('says that readers report, that sources came, that something was corrected', () => {
    expect(suggestReasons(from, withEntry(buildEntry('b', { kind: 'report' })), 'en')[0]).toBe('What readers report')
    const sources = [{ id: 's', kind: 'press', publisher: 'A paper' } as const]
    expect(suggestReasons(from, { ...from, sources }, 'en')).toEqual(['Sources added', '1 source added'])
    expect(suggestReasons(from, { ...from, title: 'Better' }, 'de')[0]).toBe('Berichtigt')
  })

  it('suggests nothing where nothing changed', () => {
    expect(suggestReasons(from, from, 'en')).toEqual([])
  })
})
