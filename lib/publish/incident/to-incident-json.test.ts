import { describe, expect, it } from 'vitest'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { testPlaces } from '@/lib/core/testing/test-places'
import { workedExample } from '@/lib/core/testing/worked-example'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import { toIncidentJson } from '@/lib/publish/incident/to-incident-json'

const now = '2026-11-21T00:00:00.000Z'
const published = { revision: { number: 2, recordedAt: '2026-11-20T12:00:00.000Z', sha256: 'a'.repeat(64) } }

describe('incident.json', () => {
  it('is what others rely on, to the letter', async () => {
    const json = toIncidentJson(published, buildTimeline(workedExample, testPlaces, now))
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot('to-incident-json.golden')
  })

  it('tells the numbers of the worked example', () => {
    const { derived } = toIncidentJson(published, buildTimeline(workedExample, testPlaces, now))
    const outcomes = derived.promises.map(({ outcome }) => outcome)
    expect(['kept', 'missed', 'unanswered'].map((outcome) => outcomes.filter((each) => each === outcome).length)).toEqual([7, 4, 1])
    expect(derived.promises.flatMap(({ lateSeconds }) => lateSeconds ?? [])).toEqual([178, 160, 434, 143])
    expect(derived.promises.flatMap(({ doubt }) => doubt ?? [])).toEqual(['if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late'])
    expect(derived.silences).toEqual([{ from: '2023-07-18T06:00:07.000Z', to: '2023-07-18T11:19:28.000Z', seconds: 19_161 }])
    expect(derived.durations.map(({ basis, seconds, atLeast }) => [basis, seconds, atLeast])).toEqual([
      ['declared', 95_543, true],
      ['reported', 102_600, false],
    ])
    expect(derived.gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
  })

  it('lists entries in the order of the timeline, not of the document', () => {
    const document = buildDocument({
      entries: [
        buildEntry('late', { statedAt: momentOf('2023-07-18 12:00') }),
        buildEntry('early', { statedAt: momentOf('2023-07-18 07:00') }),
      ],
    })
    const { incident } = toIncidentJson(published, buildTimeline(document, testPlaces, now))
    expect(incident.entries.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('says of the past only what was known then', () => {
    const { incident, derived } = toIncidentJson(published, buildTimelineKnownAt(workedExample, testPlaces, '2023-07-18T10:00:00.000Z'))
    expect(incident.entries).toHaveLength(8)
    expect(derived.asOf).toBe('2023-07-18T10:00:00.000Z')
    expect(derived.promises.at(-1)?.outcome).toBe('open')
  })

  it.each(cast.map((document) => [document.slug, document] as const))('%s survives as JSON', (_slug, document) => {
    const json = toIncidentJson(published, buildTimeline(document, testPlaces, now))
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
})
