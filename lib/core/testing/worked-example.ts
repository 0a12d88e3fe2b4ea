import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Phase } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, buildImpact, instantOf, momentOf } from '@/lib/core/testing/build-document'

type Post = [id: string, stated: string, due: string | null, phase: Phase]

/** When each post was stated, for when it promised the next, and the phase it claimed. All times UTC. */
const posts: Post[] = [
  ['post-01', '2023-07-17 19:03:33', null, 'investigating'],
  ['post-02', '2023-07-17 19:27:00', '2023-07-17 20:30', 'investigating'],
  ['post-03', '2023-07-17 20:07:09', '2023-07-17 22:30', 'identified'],
  ['post-04', '2023-07-17 22:13:33', '2023-07-18 00:30', 'monitoring'],
  ['post-05', '2023-07-18 00:18:38', '2023-07-18 02:30', 'monitoring'],
  ['post-06', '2023-07-18 02:29:59', '2023-07-18 04:30', 'monitoring'],
  ['post-07', '2023-07-18 04:32:58', '2023-07-18 06:30', 'identified'],
  ['post-08', '2023-07-18 06:00:07', '2023-07-18 20:30', 'monitoring'],
  ['post-09', '2023-07-18 11:19:28', '2023-07-18 13:30', 'mitigating'],
  ['post-10', '2023-07-18 13:32:40', '2023-07-18 15:30', 'mitigating'],
  ['post-11', '2023-07-18 15:37:14', '2023-07-18 17:30', 'mitigating'],
  ['post-12', '2023-07-18 17:32:23', '2023-07-18 19:30', 'mitigating'],
]

const postIds = posts.map(([id]) => id)

/** EX648815 with its times alone: what the promises, the silence, the durations and the gaps are computed from. */
export const workedExample: IncidentDocument = buildDocument({
  id: '01896000-0000-7000-8000-000000648815',
  slug: 'ex648815',
  codes: [{ issuer: 'Microsoft', code: 'EX648815' }],
  coverage: { from: instantOf('2023-07-17 19:03:33'), to: instantOf('2023-07-18 17:32:23'), complete: false },
  entries: [...posts.map(toEntry), buildEntry('newsletter', { kind: 'press' })],
  impacts: [
    buildImpact('declared-delay', {
      statedIn: postIds.slice(2),
      starts: [{ statedIn: postIds.slice(2), how: 'label', moment: momentOf('2023-07-17 15:00', 'minute', { zoneCertainty: 'stated' }) }],
    }),
    buildImpact('reported-delay', {
      basis: 'reported',
      statedIn: ['newsletter'],
      starts: [{ statedIn: ['newsletter'], how: 'prose', moment: momentOf('2023-07-17 15:00', 'minute', { zoneCertainty: 'assumed' }) }],
      ends: [{ statedIn: ['newsletter'], how: 'prose', moment: momentOf('2023-07-18 19:30', 'minute', { zoneCertainty: 'assumed' }) }],
    }),
  ],
})

/** EX649175 with its times alone: two statements of the vendor, a window relayed by a newsletter, a later finding of the press. */
export const workedExampleOfRejection: IncidentDocument = buildDocument({
  id: '01896000-0000-7000-8000-000000649175',
  slug: 'ex649175',
  codes: [{ issuer: 'Microsoft', code: 'EX649175' }],
  entries: [
    buildEntry('tweet-investigating', tweet('2023-07-18 08:47:34', 'investigating')),
    buildEntry('tweet-mitigated', tweet('2023-07-18 10:39:42', 'mitigated')),
    buildEntry('press-article', { kind: 'press', statedAt: momentOf('2023-07-19 11:15:32'), finding: 'affected' }),
    buildEntry('newsletter', { kind: 'press' }),
    buildEntry('reader', { kind: 'report', finding: 'affected' }),
  ],
  impacts: [
    buildImpact('declared-rejection', {
      effect: 'rejected',
      statedIn: ['newsletter'],
      starts: [{ statedIn: ['newsletter'], how: 'prose', moment: momentOf('2023-07-18 05:00', 'minute', { bound: 'before' }) }],
      ends: [{ statedIn: ['newsletter'], how: 'prose', moment: momentOf('2023-07-18 08:25', 'minute') }],
    }),
  ],
})

function toEntry([id, stated, due, phase]: Post): Entry {
  const promise =
    due === null
      ? { text: 'within 30 minutes', dueAt: null, withinMinutes: 30 }
      : { text: `by ${due} UTC`, dueAt: momentOf(due, 'minute', { zone: 'UTC', zoneCertainty: 'stated' }) }
  return buildEntry(id, { statedAt: momentOf(stated), phase, promise })
}

function tweet(stated: string, phase: Phase): Partial<Entry> {
  return { kind: 'vendor-statement', statedAt: momentOf(stated), phase, body: 'More in the admin centre under EX649175.' }
}
