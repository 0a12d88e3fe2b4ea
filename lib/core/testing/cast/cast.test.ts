import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { earlierIncidents } from '@/lib/core/testing/cast/earlier/earlier-incidents'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex649488 } from '@/lib/core/testing/cast/ex649488'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'

const posts = ex648815.entries.filter(({ kind }) => kind === 'vendor-update')

describe.each(cast.map((document) => [document.slug, document] as const))('%s', (_, document) => {
  it('is a valid document', () => {
    expect(parseDocument(document)).toEqual({ ok: true, value: document })
  })

  it('has a source under every entry', () => {
    expect(document.entries.filter(({ sources }) => sources.length === 0)).toEqual([])
  })

  it('uses every source, if only as what another one retells', () => {
    const used = new Set([
      ...document.entries.flatMap(({ sources }) => sources),
      ...document.links.flatMap(({ sources }) => sources),
      ...document.sources.flatMap(({ relays }) => (relays === undefined ? [] : [relays])),
    ])
    expect(document.sources.filter(({ id }) => !used.has(id))).toEqual([])
  })

  it('tells German reports in German with an English translation', () => {
    const german = document.entries.filter(({ language }) => language === 'de')
    expect(german.filter(({ translations }) => translations[0]?.language !== 'en')).toEqual([])
  })

  it('links only to incidents that stand before it', () => {
    const earlier = cast.slice(0, cast.indexOf(document)).map(({ id }) => id)
    expect(document.links.filter(({ incident }) => !earlier.includes(incident))).toEqual([])
  })

  it('has a summary of at most four sentences', () => {
    const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(document.summary ?? '')]
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.length).toBeLessThanOrEqual(4)
  })
})

describe('the cast', () => {
  it('has ids and slugs of its own for each incident', () => {
    expect(new Set(cast.flatMap(({ id, slug }) => [id, slug])).size).toBe(2 * cast.length)
  })
})

describe('ex648815', () => {
  it('has the twelve posts with the times and promises of the record', () => {
    expect(posts.map(({ statedAt, promise }) => [statedAt.at, promise?.dueAt?.at ?? promise?.withinMinutes])).toEqual([
      ['2023-07-17T19:03:33.000Z', 30],
      ['2023-07-17T19:27:00.000Z', '2023-07-17T20:30:00.000Z'],
      ['2023-07-17T20:07:09.000Z', '2023-07-17T22:30:00.000Z'],
      ['2023-07-17T22:13:33.000Z', '2023-07-18T00:30:00.000Z'],
      ['2023-07-18T00:18:38.000Z', '2023-07-18T02:30:00.000Z'],
      ['2023-07-18T02:29:59.000Z', '2023-07-18T04:30:00.000Z'],
      ['2023-07-18T04:32:58.000Z', '2023-07-18T06:30:00.000Z'],
      ['2023-07-18T06:00:07.000Z', '2023-07-18T20:30:00.000Z'],
      ['2023-07-18T11:19:28.000Z', '2023-07-18T13:30:00.000Z'],
      ['2023-07-18T13:32:40.000Z', '2023-07-18T15:30:00.000Z'],
      ['2023-07-18T15:37:14.000Z', '2023-07-18T17:30:00.000Z'],
      ['2023-07-18T17:32:23.000Z', '2023-07-18T19:30:00.000Z'],
    ])
  })

  it('prints each time as Central European Summer Time, two hours ahead', () => {
    for (const { statedAt } of posts) {
      const [day, month, year, time] = (statedAt.text ?? '').split(/[. ]/)
      expect(new Date(`${year}-${month}-${day}T${time}+02:00`).toISOString()).toBe(statedAt.at)
    }
  })

  it('repeats a field where the vendor repeated it and changes it where the vendor did', () => {
    const firstSaid = (name: 'title' | 'userImpact' | 'moreInfo' | 'scopeOfImpact' | 'startTime' | 'rootCause' | 'currentStatus') =>
      posts.flatMap(({ fields }, index) => (fields?.[name] === posts[index - 1]?.fields?.[name] ? [] : [index + 1]))
    expect(firstSaid('title')).toEqual([1])
    expect(firstSaid('userImpact')).toEqual([1])
    expect(firstSaid('moreInfo')).toEqual([1, 2, 10, 11])
    expect(firstSaid('scopeOfImpact')).toEqual([2])
    expect(firstSaid('startTime')).toEqual([3])
    expect(firstSaid('rootCause')).toEqual([3])
    expect(firstSaid('currentStatus')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('lets nothing that was learnt after ten o’clock into what was known then', () => {
    const known = JSON.stringify(buildTimelineKnownAt(ex648815, testPlaces, '2023-07-18T10:00:00.000Z'))
    expect(known).toContain('One more fix')
    expect(known).not.toMatch(/non-delivery|NDR|discard|taken back|revert|disturb|(four|five) hours|reject/i)
  })

  it('never hears of a mitigation or an end from the vendor', () => {
    expect(posts.map(({ phase }) => phase)).not.toContain('mitigated')
    expect(posts.map(({ phase }) => phase)).not.toContain('resolved')
    expect(ex648815.impacts.filter(({ basis }) => basis === 'declared').flatMap(({ ends }) => ends)).toEqual([])
  })

  it('has a reported window of 102,600 seconds that ends when the last promise was due', () => {
    const reported = ex648815.impacts.find(({ id }) => id === 'reported-delayed')
    const [start, end] = [reported?.starts[0]?.moment, reported?.ends[0]?.moment]
    expect((Date.parse(end?.at ?? '') - Date.parse(start?.at ?? '')) / 1000).toBe(102_600)
    expect([start?.zoneCertainty, end?.zoneCertainty]).toEqual(['assumed', 'assumed'])
    expect(end?.at).toBe(posts.at(-1)?.promise?.dueAt?.at)
  })
})

describe('ex649175', () => {
  it('times the tweets by their numbers', () => {
    for (const id of ['tweet-investigating', 'tweet-mitigated']) {
      const number =
        ex649175.sources
          .find((source) => source.id === id)
          ?.url?.split('/')
          .at(-1) ?? ''
      const milliseconds = Number((BigInt(number) >> 22n) + 1_288_834_974_657n)
      const second = new Date(Math.floor(milliseconds / 1000) * 1000).toISOString()
      expect(ex649175.entries.find((entry) => entry.id === id)?.statedAt.at).toBe(second)
    }
  })

  it('names six places, none of them by the vendor', () => {
    const named = [
      ...ex649175.entries.flatMap(({ kind, regions }) => regions.map(({ place }) => ({ place, vendor: kind.startsWith('vendor') }))),
      ...ex649175.impacts.flatMap(({ basis, regions }) => regions.map(({ place }) => ({ place, vendor: basis === 'declared' }))),
    ]
    expect(named.filter(({ vendor }) => vendor)).toEqual([])
    expect(new Set(named.map(({ place }) => place))).toEqual(
      new Set(['dach', 'switzerland', 'united-kingdom', 'united-states', 'europe', 'india']),
    )
    expect(ex649175.impacts.find(({ basis }) => basis === 'declared')?.undisclosed).toBeDefined()
  })

  it('has a voice that is affected after the vendor claimed mitigation', () => {
    const claim = ex649175.entries.find(({ phase }) => phase === 'mitigated')?.statedAt.at ?? ''
    const later = ex649175.entries.filter(
      ({ finding, statedAt }) => finding === 'affected' && statedAt.precision === 'second' && statedAt.at !== null && statedAt.at > claim,
    )
    expect(claim).not.toBe('')
    expect(later.map(({ id }) => id)).toEqual(['press-article'])
  })

  it('leaves reader comments without a date', () => {
    const comments = ex649175.entries.filter(({ sources }) => sources.includes('blog-comments'))
    expect(comments).toHaveLength(8)
    expect(comments.filter(({ statedAt }) => statedAt.at !== null)).toEqual([])
  })

  it('is said by press to come from the fix of ex648815', () => {
    expect(ex649175.links.map(({ kind, incident, statedBy }) => ({ kind, incident, statedBy }))).toEqual([
      { kind: 'caused-by-fix-of', incident: ex648815.id, statedBy: 'press' },
      { kind: 'same-fault', incident: ex648815.id, statedBy: 'press' },
    ])
  })
})

describe('ex649488', () => {
  it('is resolved by the word of a third party, whose zone is a doubt', () => {
    expect(ex649488.entries.map(({ id, statedAt, phase }) => [id, statedAt.at, statedAt.readings?.[0]?.at, phase])).toEqual([
      ['nhs-opened', '2023-07-19T09:02:00.000Z', '2023-07-19T10:02:00.000Z', undefined],
      ['nhs-final-update', '2023-07-26T07:28:00.000Z', '2023-07-26T08:28:00.000Z', 'resolved'],
    ])
  })
})

describe.each([ex1256020, ex1331830])('$slug', (document) => {
  it('has no date that its sources do not give', () => {
    const moments = [
      ...document.entries.flatMap(({ statedAt, happenedAt }) => (happenedAt === undefined ? [statedAt] : [statedAt, happenedAt])),
      ...document.impacts.flatMap(({ starts, ends }) => [...starts, ...ends].map(({ moment }) => moment)),
    ]
    expect(moments.filter(({ at }) => at !== null)).toEqual([])
  })
})

describe('the earlier incidents that the sources recall', () => {
  it('are stubs, each linked by the press to the incident whose report recalls it, none of them as the same fault', () => {
    expect(earlierIncidents.map(({ completeness, codes }) => [completeness, codes])).toEqual(earlierIncidents.map(() => ['stub', []]))
    const links = earlierIncidents.flatMap(({ slug, links }) =>
      links.map(({ kind, statedBy, incident }) => [slug, kind, statedBy, incident]),
    )
    expect(links).toEqual([
      ['microsoft-2023-06-outlook-on-the-web', 'related', 'press', ex649175.id],
      ['microsoft-2023-07-outlook-com-search', 'related', 'press', ex649175.id],
      ['microsoft-classic-outlook-in-november', 'related', 'press', ex1256020.id],
      ['microsoft-imap4-in-january', 'related', 'press', ex1256020.id],
      ['microsoft-mailboxes-and-calendars', 'related', 'press', ex1256020.id],
      ['microsoft-mailboxes-and-calendars', 'related', 'press', ex1331830.id],
      ['microsoft-office-com-and-copilot-sign-in', 'related', 'press', ex1256020.id],
      ['microsoft-teams-and-office-files', 'related', 'press', ex1331830.id],
      ['microsoft-multi-factor-authentication', 'related', 'press', ex1331830.id],
    ])
  })

  it('are dated only where the source gives a year, no more exactly than it does', () => {
    const happened = earlierIncidents.flatMap(({ slug, entries }) =>
      entries.flatMap(({ happenedAt }) => (happenedAt?.at == null ? [] : [[slug, happenedAt.at, happenedAt.precision, happenedAt.bound]])),
    )
    expect(happened).toEqual([
      ['microsoft-2023-06-outlook-on-the-web', '2023-06-01T00:00:00.000Z', 'month', undefined],
      ['microsoft-2023-07-outlook-com-search', '2023-07-03T00:00:00.000Z', 'week', 'about'],
    ])
  })

  it('have no length, since nobody gives a beginning and an end', () => {
    for (const document of earlierIncidents) expect(buildTimeline(document, testPlaces, '2026-01-01T00:00:00.000Z').durations).toEqual([])
  })
})

describe('what is computed from the cast', () => {
  const now = '2026-01-01T00:00:00.000Z'
  const timelineOf = (document: IncidentDocument) => buildTimeline(document, testPlaces, now)

  it('is the record of promises, the silence and the durations of ex648815', () => {
    const { promises, silences, durations, gaps } = timelineOf(ex648815)
    const outcomes = promises.map(({ outcome, lateSeconds, doubt }) => [outcome, lateSeconds, doubt?.code ?? null])
    expect(outcomes).toEqual([
      ...Array.from({ length: 5 }, () => ['kept', null, null]),
      ['missed', 178, null],
      ['kept', null, null],
      ['kept', null, 'am-pm'],
      ['missed', 160, null],
      ['missed', 434, null],
      ['missed', 143, null],
      ['unanswered', null, null],
    ])
    expect(silences.map(({ seconds }) => seconds)).toEqual([19_161])
    expect(durations.map(({ basis, effect, seconds, atLeast }) => [basis, effect, seconds, atLeast])).toEqual([
      ['declared', 'delayed', 95_543, true],
      ['reported', 'delayed', 102_600, false],
    ])
    expect(gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
  })

  it('is a status for each', () => {
    expect(cast.map((document) => [document.slug, timelineOf(document).status])).toEqual([
      ['ex648815', 'end-not-recorded'],
      ['ex649175', 'disputed'],
      ['ex649488', 'resolved'],
      ['ex1256020', 'end-not-recorded'],
      ['ex1331830', 'end-not-recorded'],
      ...earlierIncidents.map(({ slug }) => [slug, 'end-not-recorded']),
    ])
  })

  it('is an order that keeps threads together where there are no times', () => {
    const order = timelineOf(ex649175).entries.map(({ entry }) => entry.id)
    const comments = order.filter((id) => id.startsWith('comment-'))
    expect(comments).toEqual([...comments].sort())
    expect(order.indexOf('nhs-notice')).toBeLessThan(order.indexOf('german-blog'))
    expect(timelineOf(ex1331830).entries.map(({ entry }) => entry.id)).toEqual(['alert-01-acknowledged', 'alert-02-long-delays', 'digest'])
  })
})
