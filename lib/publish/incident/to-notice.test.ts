import { describe, expect, it } from 'vitest'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { buildTimelineKnownAt } from '@/lib/core/timeline/known-at'
import { toNotice } from '@/lib/publish/incident/to-notice'
import { languages } from '@/lib/site/language/language'

const now = '2026-11-21T00:00:00.000Z'
const about = { vendor: 'Microsoft', services: ['Exchange Online'], url: 'https://faultline.example/incidents/ex' }

describe('a notice for one’s own users', () => {
  it('is one dated paragraph that says what, how it stands, whom, since when, what to do and where it is written', () => {
    expect(toNotice(buildTimeline(ex648815, testPlaces, now), { ...about, lang: 'en' })).toBe(
      'As of 18 Jul 2023, 17:32 UTC. ' +
        'Exchange Online (Microsoft), EX648815: “Exchange Online mail arrives late, in and out, for more than a day”. ' +
        'Microsoft says: mitigating (18 Jul 2023, 17:32 UTC). No end is on record. ' +
        'Effect: delayed, stale and rejected. ' +
        'Who is affected, according to Microsoft: “Anyone who sends or receives mail in Exchange Online”, “Some users”. ' +
        'Start: 17 Jul 2023, 15:00 UTC, as Microsoft declares. ' +
        'What to do: Your message is late and you got no error: Wait: it is queued and is meant to be delivered. Sending it again makes a duplicate. ' +
        'You got a non-delivery report or a 503 error: Send the message again, as EX649175 explains: it was refused and does not lie in a queue. ' +
        'Every statement and its source: https://faultline.example/incidents/ex',
    )
  })

  it('says in German what is ours and leaves the record’s words in their language', () => {
    const notice = toNotice(buildTimeline(ex649175, testPlaces, now), { ...about, lang: 'de' })
    expect(notice).toMatch(
      /^Stand: 19\. Juli 2023, 11:15 UTC\. Exchange Online \(Microsoft\), EX649175, INC37075572: „Exchange Online rejects/,
    )
    expect(notice).toContain('Microsoft sagt: gemildert (18. Juli 2023, 10:39 UTC). Danach wurden noch Probleme gemeldet.')
    expect(notice).toMatch(/Beginn: vor .*05:00 UTC, Ende: 18\. Juli 2023, 08:25 UTC, laut Microsoft\./)
    expect(notice).toMatch(/Genannte Orte: .*Europa/)
    expect(notice).toContain('Was zu tun ist (im Original):')
  })

  it('is dated by what had been said, also of the past', () => {
    const then = buildTimelineKnownAt(ex648815, testPlaces, '2023-07-18T10:00:00.000Z')
    const notice = toNotice(then, { ...about, lang: 'en' })
    expect(notice).toMatch(/^As of 18 Jul 2023, 06:00 UTC\./)
    expect(notice).not.toMatch(/five hours|non-delivery|17:32/)
  })

  it('says of a maintenance that is still ahead that it is announced', () => {
    const entries = [buildEntry('a', { statedAt: momentOf('2026-11-20 10:00') })]
    const starts = [{ statedIn: ['a'], how: 'field' as const, moment: momentOf('2026-11-25 02:00', 'minute') }]
    const ends = [{ statedIn: ['a'], how: 'field' as const, moment: momentOf('2026-11-25 04:00', 'minute') }]
    const document = buildDocument({
      classification: 'maintenance',
      entries,
      impacts: [buildImpact('i', { statedIn: ['a'], starts, ends })],
    })
    const notice = toNotice(buildTimeline(document, testPlaces, now), { ...about, services: [], lang: 'en' })
    expect(notice).toContain('Microsoft has announced it for a time that is still ahead.')
    expect(notice).toContain('Start: 25 Nov 2026, 02:00 UTC, end: 25 Nov 2026, 04:00 UTC, as Microsoft declares.')
    expect(notice).toContain('Microsoft: “Mail is late”.')
  })

  it('does not take an end for the whole when a part has none, and says on whose word', () => {
    const starts = [{ statedIn: ['a'], how: 'prose' as const, moment: momentOf('2023-07-18 06:00', 'minute') }]
    const ends = [{ statedIn: ['a'], how: 'prose' as const, moment: momentOf('2023-07-18 08:00', 'minute') }]
    const document = buildDocument({
      entries: [buildEntry('a', { kind: 'report', statedAt: momentOf('2023-07-18 09:00') })],
      impacts: [
        buildImpact('i', { basis: 'observed', statedIn: ['a'], starts, ends }),
        buildImpact('j', { basis: 'observed', statedIn: ['a'], effect: 'lost' }),
      ],
    })
    const notice = toNotice(buildTimeline(document, testPlaces, now), { ...about, lang: 'en' })
    expect(notice).toContain('Start: 18 Jul 2023, 06:00 UTC, as people saw it.')
    expect(notice).not.toContain('end:')
  })

  it('stays one line of bounded length, whatever the record holds', () => {
    const document = buildDocument({
      title: `A title\nof two lines ${'and more '.repeat(60)}`.slice(0, 500),
      services: [],
      entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 09:00') })],
    })
    const services = Array.from({ length: 139 }, (_, n) => `Service ${n}`)
    const notice = toNotice(buildTimeline(document, testPlaces, now), { ...about, services, lang: 'en' })
    expect(notice).not.toContain('\n')
    expect(notice).toContain('Service 4, … (Microsoft)')
    expect(notice.length).toBeLessThan(800)
  })

  it.each(cast.flatMap((document) => languages.map((lang) => [document.slug, lang, document] as const)))(
    '%s in %s has no gap in its words',
    (_slug, lang, document) => {
      const notice = toNotice(buildTimeline(document, testPlaces, now), { ...about, lang })
      expect(notice).not.toMatch(/undefined|null|NaN|\[object|Invalid Date| {2}|\.\./)
      expect(notice).toContain(about.url)
    },
  )
})
