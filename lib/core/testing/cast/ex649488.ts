import type { IncidentDocument } from '@/lib/core/incident/document'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import type { Moment } from '@/lib/core/time/moment'

const services = [{ service: 'exchange-online', wording: 'Exchange Online' }]

const opened: Moment = {
  at: '2023-07-19T09:02:00.000Z',
  precision: 'minute',
  zone: 'Europe/London',
  zoneCertainty: 'assumed',
  text: '19/07/2023 10:02:00 AM (GMT)',
  readings: [
    { at: '2023-07-19T10:02:00.000Z', zone: 'UTC', note: 'If "(GMT)" is meant literally; the United Kingdom keeps summer time in July.' },
  ],
}
const finalUpdate: Moment = {
  at: '2023-07-26T07:28:00.000Z',
  precision: 'minute',
  zone: 'Europe/London',
  zoneCertainty: 'assumed',
  text: '26/07/2023 08:28:00 AM',
  readings: [{ at: '2023-07-26T08:28:00.000Z', zone: 'UTC', note: 'If the "(GMT)" of the heading is meant literally.' }],
}

/** July 2023, third ticket: stale free/busy information, known through a third party alone, resolved after a week. */
export const ex649488: IncidentDocument = {
  schemaVersion: 1,
  id: '01896d62-8340-7e18-b5c4-2a90c7e64948',
  slug: 'ex649488',
  formerSlugs: [],
  codes: [
    { issuer: 'Microsoft', code: 'EX649488' },
    { issuer: 'NHSmail', code: 'INC37099312' },
  ],
  origins: [],
  title: 'Exchange Online shows out-of-date free/busy information',
  summary:
    "Calendars in Exchange Online showed other people's free/busy times late or wrongly, from 19 July 2023 at the latest to 26 July. " +
    'It is the third ticket of the fault behind EX648815 and EX649175: an update to free/busy flooded the system with control messages. ' +
    "We hold no post of Microsoft's own, only what NHSmail retold of it.",
  language: 'en',
  vendor: 'microsoft',
  services,
  classification: 'incident',
  pattern: 'continuous',
  completeness: 'full',
  coverage: { from: null, to: null, complete: false },
  tags: ['free-busy'],
  standing: { kind: 'current' },
  sources: [
    {
      id: 'admin-center',
      kind: 'vendor-notice',
      publisher: 'Microsoft',
      title: 'EX649488 in the Microsoft 365 admin center; known here through NHSmail only',
      language: 'en',
    },
    {
      id: 'nhs-notice',
      kind: 'third-party-status',
      publisher: 'NHSmail',
      title: 'Notice INC37099312, in its final state',
      publishedAt: opened,
      language: 'en',
      relays: 'admin-center',
    },
  ],
  entries: [
    {
      id: 'nhs-opened',
      kind: 'third-party-notice',
      statedAt: opened,
      speaker: 'NHSmail',
      headline: 'NHSmail opens INC37099312 for EX649488',
      body: 'The heading gives this time and the subject: free/busy information of users may be out of date. How the notice read on that day is not kept.',
      wording: 'paraphrase',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['nhs-notice'],
      finding: 'affected',
      relates: [],
    },
    {
      id: 'nhs-final-update',
      kind: 'third-party-notice',
      statedAt: finalUpdate,
      speaker: 'NHSmail',
      headline: 'Resolved: the caching change has reached all of the infrastructure',
      body: '',
      wording: 'paraphrase',
      fields: {
        title: 'Free/busy information of users can be out of date (resolved)',
        userImpact: 'Free/busy information of users can be out of date.',
        moreInfo:
          "A change to somebody's free/busy status can show late or wrongly. It concerns everyone who looks at the status of others, over any way of connecting to Exchange Online.",
        currentStatus:
          'Microsoft has rolled out a changed caching configuration to all of the infrastructure concerned; its telemetry confirms that the fault is gone.',
        scopeOfImpact: 'Users on the affected infrastructure who try to change their free/busy status.',
        rootCause:
          'An update to the free/busy feature, meant to improve it, flooded the Exchange Online infrastructure with free/busy control flow messages (CFMs), and the information went stale.',
        nextSteps: 'Microsoft goes on studying the update to learn why it did harm and to keep that from happening again.',
      },
      phase: 'resolved',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['nhs-notice'],
      finding: 'recovered',
      relates: [{ kind: 'replies-to', entry: 'nhs-opened' }],
    },
  ],
  impacts: [
    {
      id: 'declared-stale',
      statedIn: ['nhs-final-update'],
      how: 'label',
      basis: 'declared',
      effect: 'stale',
      level: 'unknown',
      starts: [],
      ends: [],
      services,
      features: ['Free/busy'],
      surfaces: ['Every way of connecting to Exchange Online'],
      regions: [],
      who: [
        {
          statedIn: ['nhs-final-update'],
          how: 'label',
          text: 'Users on the affected infrastructure who try to change their free/busy status',
        },
      ],
      maxDelays: [],
    },
    {
      id: 'reported-stale',
      statedIn: ['nhs-opened', 'nhs-final-update'],
      how: 'label',
      basis: 'reported',
      effect: 'stale',
      starts: [{ statedIn: ['nhs-opened'], how: 'curator', moment: { ...opened, bound: 'before' } }],
      ends: [{ statedIn: ['nhs-final-update'], how: 'curator', moment: { ...finalUpdate, bound: 'before' } }],
      services,
      features: ['Free/busy'],
      surfaces: [],
      regions: [],
      who: [],
      maxDelays: [],
    },
  ],
  causes: [
    {
      id: 'free-busy-update',
      statedIn: ['nhs-final-update'],
      how: 'label',
      category: 'code-change',
      text: 'An update meant to improve free/busy flooded the Exchange Online infrastructure with control flow messages (CFMs).',
      certainty: 'final',
    },
  ],
  signatures: [],
  advice: [
    {
      id: 'ask-the-person',
      statedIn: [],
      how: 'curator',
      audience: 'You plan a meeting by free/busy times',
      text: 'Open the calendar itself or ask the person: the times shown may be old.',
    },
  ],
  attempts: [
    {
      id: 'caching-change',
      statedIn: ['nhs-final-update'],
      how: 'label',
      text: 'The caching configuration was changed on all of the infrastructure concerned.',
      outcomes: [{ statedIn: ['nhs-final-update'], how: 'label', outcome: 'worked', text: 'Telemetry confirms it, as NHSmail relays.' }],
    },
  ],
  links: [
    {
      id: 'same-fault-as-ex648815',
      statedIn: [],
      how: 'curator',
      kind: 'same-fault',
      incident: ex648815.id,
      statedBy: 'faultline',
      note: 'Both tickets give the same root cause: a free/busy change that floods Exchange Online with control flow messages.',
      sources: ['nhs-notice'],
    },
  ],
}
