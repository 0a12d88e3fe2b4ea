import type { Entry, FieldName, Phase, Promised } from '@/lib/core/incident/entry'
import { berlinSecond, utcMinute } from '@/lib/core/testing/cast/cast-moments'

/** The ids of posts `from` to `to` of EX648815, both included. */
export function postIds(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => postId(from + index))
}

function postId(number: number): string {
  return `post-${String(number).padStart(2, '0')}`
}

const title = 'Mail to and from Exchange Online users can be 15 minutes late or more'
const userImpact = 'Mail to and from Exchange Online users can be 15 minutes late or more.'
const firstMoreInfo = 'Not tied to one client, so it can show up over every way of connecting to Exchange Online.'
const moreInfo = 'Not tied to one client, so this effect can show up over every way of connecting to Exchange Online.'
const scopeOfImpact = 'Anyone who sends or receives mail in Exchange Online can be hit.'
const startTime = 'Monday, July 17, 2023, at 3:00 PM UTC'
const rootCause =
  'Since a recent code change in the interfaces that publish free/busy data, far more control flow messages (CFMs) are sent than needed. ' +
  'They belong to certain free/busy operations, such as copying calendars, but now go out in other cases as well. ' +
  'The surge hits the Exchange Online infrastructure and mail queues up behind it.'

type Post = {
  stated: string
  printed: string
  headline: string
  phase: Phase
  moreInfo: string
  currentStatus: string
  promise: Promised
}

function nextUpdateBy(due: string, text: string): Promised {
  return { text, dueAt: utcMinute(due, text) }
}

const posts: Post[] = [
  {
    stated: '2023-07-17T19:03:33.000Z',
    printed: '17.07.2023 21:03:33',
    headline: 'A possible delay is being looked into',
    phase: 'investigating',
    moreInfo: firstMoreInfo,
    currentStatus:
      'Microsoft is looking into a possible problem and checks whether this organisation is hit. The next word is promised within 30 minutes.',
    promise: { text: 'within 30 minutes', dueAt: null, withinMinutes: 30 },
  },
  {
    stated: '2023-07-17T19:27:00.000Z',
    printed: '17.07.2023 21:27:00',
    headline: 'Telemetry is reviewed; any user may be hit',
    phase: 'investigating',
    moreInfo,
    currentStatus: 'Telemetry of the service is being reviewed to find where mail queues up and why, and to plan the next steps.',
    promise: nextUpdateBy('2023-07-17T20:30:00.000Z', 'Monday, July 17, 2023, at 8:30 PM UTC'),
  },
  {
    stated: '2023-07-17T20:07:09.000Z',
    printed: '17.07.2023 22:07:09',
    headline: 'A code change is the cause; it is being disabled',
    phase: 'identified',
    moreInfo,
    currentStatus:
      'A recent code change in the interfaces that publish free/busy data was found to send control flow messages (CFMs) where none are needed, and mail queues up behind them. ' +
      'The change is being disabled so that no more mail joins the queue; whether the backlog needs more than that is still to be found out.',
    promise: nextUpdateBy('2023-07-17T22:30:00.000Z', 'Monday, July 17, 2023, at 10:30 PM UTC'),
  },
  {
    stated: '2023-07-17T22:13:33.000Z',
    printed: '18.07.2023 00:13:33',
    headline: 'The change is undone; the queues are watched',
    phase: 'monitoring',
    moreInfo,
    currentStatus:
      'The fix is fully deployed and the code change undone. The mail queues are being watched until everything has been delivered.',
    promise: nextUpdateBy('2023-07-18T00:30:00.000Z', 'Tuesday, July 18, 2023, at 12:30 AM UTC'),
  },
  {
    stated: '2023-07-18T00:18:38.000Z',
    printed: '18.07.2023 02:18:38',
    headline: 'Most users are fine again; a small part still queues',
    phase: 'monitoring',
    moreInfo,
    currentStatus:
      'Most users are fine again, and delivery is still being watched. A small part of the infrastructure keeps queueing mail; ' +
      'Microsoft examines why it does not recover like the rest and what it takes to get every message delivered.',
    promise: nextUpdateBy('2023-07-18T02:30:00.000Z', 'Tuesday, July 18, 2023, at 2:30 AM UTC'),
  },
  {
    stated: '2023-07-18T02:29:59.000Z',
    printed: '18.07.2023 04:29:59',
    headline: 'Some mail still queues',
    phase: 'monitoring',
    moreInfo,
    currentStatus:
      'Delivery is still being watched. Some messages keep queueing on part of the infrastructure, and the system logs are searched for caches that may be sending messages again and again.',
    promise: nextUpdateBy('2023-07-18T04:30:00.000Z', 'Tuesday, July 18, 2023, at 4:30 AM UTC'),
  },
  {
    stated: '2023-07-18T04:32:58.000Z',
    printed: '18.07.2023 06:32:58',
    headline: 'Surplus control messages are still being sent',
    phase: 'identified',
    moreInfo,
    currentStatus:
      'The system logs show that control flow messages (CFMs) still go out at a raised rate. ' +
      'Microsoft examines how to stop the surplus in the part of the infrastructure concerned and expects the delays to ease once that is done.',
    promise: nextUpdateBy('2023-07-18T06:30:00.000Z', 'Tuesday, July 18, 2023, at 6:30 AM UTC'),
  },
  {
    stated: '2023-07-18T06:00:07.000Z',
    printed: '18.07.2023 08:00:07',
    headline: 'One more fix is in place; watching for new delays',
    phase: 'monitoring',
    moreInfo,
    currentStatus:
      'One more fix is in place against the control flow messages (CFMs) that hold up delivery. Microsoft keeps watching so that the delays do not come back. ' +
      'Free/busy information may be out of date in the meantime.',
    promise: nextUpdateBy('2023-07-18T20:30:00.000Z', 'Tuesday, July 18, 2023, at 8:30 PM UTC'),
  },
  {
    stated: '2023-07-18T11:19:28.000Z',
    printed: '18.07.2023 13:19:28',
    headline: 'The fix harmed mail flow and was taken back; a revised one follows',
    phase: 'mitigating',
    moreInfo,
    currentStatus:
      'The fix turned out to have a side effect: it disturbed mail flow, and some users got non-delivery reports. It has been taken back. ' +
      'A revised fix that discards the surplus control flow messages (CFMs) behind the delays is now being deployed.',
    promise: nextUpdateBy('2023-07-18T13:30:00.000Z', 'Tuesday, July 18, 2023, at 1:30 PM UTC'),
  },
  {
    stated: '2023-07-18T13:32:40.000Z',
    printed: '18.07.2023 15:32:40',
    headline: 'The revised fix helps only some; delays reach about four hours',
    phase: 'mitigating',
    moreInfo: `For some users the delay can reach about four hours. ${moreInfo}`,
    currentStatus:
      'The revised fix is deployed, but it shortened the delays for some users only. Microsoft weighs switching off the free/busy publishing assistant so that no more CFMs arise. ' +
      'Delivery would then recover, while free/busy information could stay out of date; a lasting fix would follow, so that the assistant can run again without flooding the system.',
    promise: nextUpdateBy('2023-07-18T15:30:00.000Z', 'Tuesday, July 18, 2023, at 3:30 PM UTC'),
  },
  {
    stated: '2023-07-18T15:37:14.000Z',
    printed: '18.07.2023 17:37:14',
    headline: 'Switching off the assistant did not help; delays reach about five hours',
    phase: 'mitigating',
    moreInfo: `For some users the delay can reach about five hours. ${moreInfo}`,
    currentStatus:
      'As a test, the free/busy publishing assistant was switched off in a small part of the affected infrastructure. First results do not show the hoped-for drop in delays. ' +
      'Other ways to ease the impact are under review, and lasting fixes beside them.',
    promise: nextUpdateBy('2023-07-18T17:30:00.000Z', 'Tuesday, July 18, 2023, at 5:30 PM UTC'),
  },
  {
    stated: '2023-07-18T17:32:23.000Z',
    printed: '18.07.2023 19:32:23',
    headline: 'The control messages are to be rerouted',
    phase: 'mitigating',
    moreInfo: `For some users the delay can reach about five hours. ${moreInfo}`,
    currentStatus: 'After more analysis Microsoft works on steps that send the free/busy CFMs to the mailboxes they belong to.',
    promise: nextUpdateBy('2023-07-18T19:30:00.000Z', 'Tuesday, July 18, 2023, at 7:30 PM UTC'),
  },
]

/** Fields in the order they appeared: the scope from post 2, start and root cause from post 3, a printed due time from post 2. */
function fieldsOf(post: Post, number: number): Partial<Record<FieldName, string>> {
  return {
    title,
    userImpact,
    moreInfo: post.moreInfo,
    currentStatus: post.currentStatus,
    ...(number >= 2 && { scopeOfImpact }),
    ...(number >= 3 && { startTime, rootCause }),
    ...(number >= 2 && { nextUpdateBy: post.promise.text }),
  }
}

/** The twelve admin-centre posts of EX648815, retold field by field: what the vendor repeated word for word is equal here too. */
export const ex648815Posts: Entry[] = posts.map((post, index) => ({
  id: postId(index + 1),
  kind: 'vendor-update',
  statedAt: berlinSecond(post.stated, post.printed),
  speaker: 'Microsoft',
  headline: post.headline,
  body: '',
  wording: 'paraphrase',
  fields: fieldsOf(post, index + 1),
  phase: post.phase,
  promise: post.promise,
  regions: [],
  services: [{ service: 'exchange-online', wording: 'Exchange Online' }],
  language: 'en',
  translations: [],
  sources: ['admin-center', 'blog-transcript'],
  relates: [],
}))
