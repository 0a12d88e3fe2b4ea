import { describe, expect, it } from 'vitest'
import { buildIncidentView, type IncidentRecord } from '@/components/incident/build-incident-view'
import { codedTitleOf } from '@/components/incident/incident-view'
import type { IncidentDocument, Link } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { testPlaces } from '@/lib/core/testing/test-places'

const now = '2026-11-21T00:00:00.000Z'
const otherId = '018f0000-0000-7000-8000-000000000002'

const post = (id: string, stated: string) => buildEntry(id, { kind: 'vendor-statement', statedAt: momentOf(stated) })
const other = buildDocument({ id: otherId, slug: 'ex2', entries: [post('tweet', '2023-07-18 08:00')] })
const link = (kind: Link['kind'], statedIn: string[]): Link => ({
  id: 'l',
  statedIn,
  how: 'prose',
  kind,
  incident: otherId,
  statedBy: 'press',
  sources: [],
})

function viewOf(document: IncidentDocument, linked: IncidentRecord['linked'], knownAt?: string) {
  const record: IncidentRecord = {
    document,
    revision: { number: 1, recordedAt: now, sha256: 'a'.repeat(64) },
    entryHistory: {},
    linked,
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    services: [],
  }
  return buildIncidentView({ record, places: testPlaces, lang: 'en', now, ...(knownAt === undefined ? {} : { knownAt }) })
}

const reason = (kind: Link['kind']) => ({ kind, inverse: false, statedBy: 'press' as const, note: null, document: other })

describe('linked incidents of a view', () => {
  const entries = [post('first', '2023-07-18 07:00'), post('second', '2023-07-18 12:00')]

  it('stand there once, with every reason', () => {
    const document = buildDocument({ entries, links: [link('same-fault', ['second'])] })
    const view = viewOf(document, [reason('same-fault'), { ...reason('caused-by-fix-of'), inverse: true }])
    expect(view.linked).toHaveLength(1)
    expect(view.linked[0]?.reasons.map(({ kind, inverse }) => [kind, inverse])).toEqual([
      ['same-fault', false],
      ['caused-by-fix-of', true],
    ])
  })

  it('are joined when they are one event, and not when it happened again', () => {
    const document = buildDocument({ entries })
    expect(viewOf(document, [reason('same-fault')]).combined).not.toBeNull()
    expect(viewOf(document, [reason('recurrence-of')]).combined).toBeNull()
    expect(viewOf(document, []).combined).toBeNull()
  })

  it('are unknown before the link was stated, known after', () => {
    const document = buildDocument({ entries, links: [link('same-fault', ['second'])] })
    expect(viewOf(document, [reason('same-fault')], '2023-07-18T10:00:00.000Z').linked).toEqual([])
    expect(viewOf(document, [reason('same-fault')], '2023-07-18T12:00:00.000Z').linked).toHaveLength(1)
  })

  it('are unknown while nothing had been said of them', () => {
    const document = buildDocument({ entries, links: [link('same-fault', ['first'])] })
    expect(viewOf(document, [reason('same-fault')], '2023-07-18T07:30:00.000Z').linked).toEqual([])
    expect(viewOf(document, [reason('same-fault')], '2023-07-18T08:00:00.000Z').linked).toHaveLength(1)
  })
})

describe('the steps of what was known', () => {
  it('are the dated statements of the whole record, each instant once, whatever the instant shown', () => {
    const document = buildDocument({
      entries: [post('b', '2023-07-18 12:00'), post('a', '2023-07-18 07:00'), post('c', '2023-07-18 12:00'), buildEntry('undated')],
    })
    const steps = ['2023-07-18T07:00:00.000Z', '2023-07-18T12:00:00.000Z']
    expect(viewOf(document, []).steps).toEqual(steps)
    expect(viewOf(document, [], '2023-07-18T08:00:00.000Z').steps).toEqual(steps)
  })
})

describe('the name of an incident', () => {
  it('is its title behind its code, and never its address', () => {
    const document = buildDocument({ title: 'Mail is late', slug: 'example-2023-mail-is-late-0af3', codes: [] })
    expect(codedTitleOf(document, 'Mail is late')).toBe('Mail is late')
    expect(codedTitleOf({ ...document, codes: [{ issuer: 'Example', code: 'EX1' }] }, 'Mail is late')).toBe('EX1: Mail is late')
  })
})
