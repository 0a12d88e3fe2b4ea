import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument } from '@/lib/core/testing/build-document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { incidentNode } from '@/lib/publish/json-ld/incident-node'
import { toJsonLd } from '@/lib/publish/json-ld/to-json-ld'

const now = '2026-11-21T00:00:00.000Z'

function nodeOf(document: IncidentDocument, lang: 'en' | 'de' = 'en') {
  return incidentNode({
    timeline: buildTimeline(document, testPlaces, now),
    lang,
    siteUrl: 'https://faultline.example',
    description: 'What happened',
    revision: 2,
    publishedAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-02-01T00:00:00.000Z',
    vendor: { slug: 'microsoft', name: 'Microsoft' },
    serviceName: (slug) => (slug === 'exchange-online' ? 'Exchange Online' : slug),
  })
}

describe('the report of an incident', () => {
  it('says what it is about, when, and on what it rests', () => {
    expect(nodeOf(ex648815)).toMatchObject({
      '@type': 'Report',
      url: 'https://faultline.example/incidents/ex648815',
      headline: ex648815.title,
      datePublished: '2026-01-01T00:00:00.000Z',
      dateModified: '2026-02-01T00:00:00.000Z',
      version: '2',
      identifier: [{ propertyID: 'Microsoft', value: 'EX648815' }],
      publisher: { name: 'Faultline' },
    })
    expect(nodeOf(ex648815).about).toContainEqual(expect.objectContaining({ name: 'Exchange Online' }))
    expect(nodeOf(ex648815).isBasedOn).toHaveLength(Math.min(ex648815.sources.length, 20))
    expect(nodeOf(ex648815, 'de').url).toBe('https://faultline.example/de/incidents/ex648815')
  })

  it('covers the time that is stated, with an open end where none is', () => {
    expect(nodeOf(ex648815).temporalCoverage).toMatch(/^2023-07-\d\dT[\d:.]+Z\/(\.\.|2023-07-\d\dT[\d:.]+Z)$/)
    expect(nodeOf(ex649175).temporalCoverage).toMatch(/^20\d\d-/)
    expect(nodeOf(buildDocument())).toMatchObject({ temporalCoverage: undefined })
  })

  it('is parsed again from the page', () => {
    const hostile = buildDocument({ title: '</script><img src=x onerror=alert(1)>'.repeat(9) })
    const json = toJsonLd(nodeOf(hostile))
    expect(json).not.toContain('<')
    const read = JSON.parse(json) as { headline: string; temporalCoverage?: string }
    expect(read.headline).toBe(hostile.title.slice(0, 110))
    expect(read).not.toHaveProperty('temporalCoverage')
  })
})
