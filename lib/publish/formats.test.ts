import { describe, expect, it } from 'vitest'
import { testPlaces } from '@/lib/core/testing/test-places'
import { workedExample } from '@/lib/core/testing/worked-example'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { getIncidentFormat, incidentFormats, publishedFormatNames } from '@/lib/publish/formats'

describe('the table of formats', () => {
  it('names each format once and finds it by its name', () => {
    expect(new Set(publishedFormatNames).size).toBe(incidentFormats.length)
    for (const format of incidentFormats) expect(getIncidentFormat(format.name)).toBe(format)
    expect(getIncidentFormat('incident.xml')).toBeNull()
  })

  it('serves incident.json as JSON', () => {
    const format = getIncidentFormat('incident.json')
    const published = { revision: { number: 1, recordedAt: '2026-11-20T12:00:00.000Z', sha256: 'a'.repeat(64) } }
    const text = format?.render(published, buildTimeline(workedExample, testPlaces, '2026-11-21T00:00:00.000Z')) ?? ''
    expect(JSON.parse(text)).toMatchObject({ revision: published.revision, derived: { status: 'end-not-recorded' } })
    expect(format?.mediaType).toBe('application/json; charset=utf-8')
  })
})
