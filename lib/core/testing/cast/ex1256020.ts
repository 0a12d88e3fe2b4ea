import type { IncidentDocument } from '@/lib/core/incident/document'
import { undated } from '@/lib/core/testing/cast/cast-moments'

const services = [{ service: 'exchange-online', wording: 'Exchange Online' }]

/** Mailboxes out of reach on and off for weeks: weekdays instead of dates, two repairs, named clients, unnamed regions. */
export const ex1256020: IncidentDocument = {
  schemaVersion: 1,
  id: '0195c1a0-4b00-7d26-9e13-8f4a61e12560',
  slug: 'ex1256020',
  formerSlugs: [],
  codes: [{ issuer: 'Microsoft', code: 'EX1256020' }],
  origins: [],
  title: 'Outlook mobile and the new Outlook for Mac lose Exchange Online mailboxes on and off',
  summary:
    'Some users of Outlook mobile and the new Outlook for Mac could not reach their Exchange Online mailboxes from time to time. ' +
    'Microsoft traced it to a change that introduced a new virtual account; restarting infrastructure had not helped, so the change was to be disabled. ' +
    'Our sources give weekdays and the month of the end, but no year; a later digest says that it lasted for weeks.',
  language: 'en',
  vendor: 'microsoft',
  services,
  classification: 'incident',
  pattern: 'intermittent',
  completeness: 'full',
  coverage: { from: null, to: null, complete: false },
  tags: ['mailbox-access'],
  standing: { kind: 'current' },
  sources: [
    {
      id: 'admin-center',
      kind: 'vendor-notice',
      publisher: 'Microsoft',
      title: 'EX1256020 in the Microsoft 365 admin center; known here through others only',
      quote: 'Once available, we’ll provide a resolution timeline.',
      language: 'en',
    },
    { id: 'analysis', kind: 'blog', publisher: 'A blog with a long analysis of the outage', language: 'en', relays: 'admin-center' },
    {
      id: 'digest',
      kind: 'press',
      publisher: 'Tech News',
      title: 'Microsoft Exchange Online outage causes email delays, failures',
      language: 'en',
    },
  ],
  entries: [
    {
      id: 'admin-update-saturday',
      kind: 'vendor-update',
      statedAt: undated('Saturday'),
      speaker: 'Microsoft',
      headline: 'A new virtual account is the cause; the change is being disabled',
      body: '',
      wording: 'paraphrase',
      fields: {
        userImpact:
          'Some users who open Exchange Online in the Outlook mobile apps or the new Outlook for Mac can be cut off from time to time.',
        currentStatus:
          'Microsoft has confirmed that a change in Exchange Online, made to introduce a new virtual account, is the cause. It is being disabled wherever users are affected. A timeline will follow when there is one.',
      },
      phase: 'mitigating',
      promise: { text: 'Once available', dueAt: null },
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['admin-center', 'analysis'],
      relates: [],
    },
    {
      id: 'analysis',
      kind: 'press',
      statedAt: undated(),
      speaker: 'A blog with a long analysis of the outage',
      headline: 'It began on a Thursday; restarts did not help',
      body:
        'The analysis puts the beginning on a Thursday. Restarting infrastructure was tried first, without success; on Saturday Microsoft began to take the change back. ' +
        'Neither regions nor the number of users have been made public, but Microsoft files the event as an incident, which usually means that users notice it.',
      wording: 'paraphrase',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['analysis'],
      finding: 'affected',
      relates: [{ kind: 'relays', entry: 'admin-update-saturday' }],
    },
    {
      id: 'analysis-pattern',
      kind: 'press',
      statedAt: undated(),
      speaker: 'A blog with a long analysis of the outage',
      headline: 'One of a row of Exchange Online faults',
      body:
        'The analysis lists what came before:\n\n' +
        '- about a week earlier, mailboxes and calendars out of reach in Outlook on the web, desktop Outlook, Exchange ActiveSync and other protocols;\n' +
        '- the same day as that, sign-in to Office.com and Microsoft 365 Copilot, which Microsoft put down to heavy traffic;\n' +
        '- in January, mail over IMAP4 blocked from time to time;\n' +
        '- in November, the classic Outlook desktop client.',
      wording: 'paraphrase',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['analysis'],
      relates: [],
    },
    {
      id: 'digest-resolved',
      kind: 'press',
      statedAt: undated(),
      happenedAt: undated('In April'),
      speaker: 'Tech News',
      headline: 'Resolved in April, after weeks',
      body: 'Looking back in a report on EX1331830, the digest says that Microsoft resolved a fault with Exchange Online mailboxes in April which had hit Outlook mobile and macOS users on and off for weeks. It gives no ticket; the description fits this one.',
      wording: 'paraphrase',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['digest'],
      finding: 'recovered',
      relates: [],
    },
  ],
  impacts: [
    {
      id: 'declared-unreachable',
      statedIn: ['admin-update-saturday'],
      how: 'prose',
      basis: 'declared',
      effect: 'unreachable',
      level: 'partial',
      starts: [],
      ends: [],
      services,
      features: ['Mailbox access'],
      surfaces: ['Outlook mobile', 'New Outlook for Mac'],
      regions: [],
      undisclosed: { statedIn: ['analysis'], how: 'prose' },
      who: [{ statedIn: ['admin-update-saturday'], how: 'prose', text: 'Some users, from time to time' }],
      maxDelays: [],
    },
    {
      id: 'reported-unreachable',
      statedIn: ['analysis', 'digest-resolved'],
      how: 'prose',
      basis: 'reported',
      effect: 'unreachable',
      starts: [{ statedIn: ['analysis'], how: 'prose', moment: undated('Thursday') }],
      ends: [{ statedIn: ['digest-resolved'], how: 'prose', moment: undated('In April, after weeks') }],
      services,
      features: ['Mailbox access'],
      surfaces: ['Outlook mobile', 'New Outlook for Mac'],
      regions: [],
      who: [],
      maxDelays: [],
    },
  ],
  causes: [
    {
      id: 'virtual-account',
      statedIn: ['admin-update-saturday'],
      how: 'prose',
      category: 'configuration-change',
      text: 'A change in Exchange Online that was to introduce a new virtual account.',
      certainty: 'final',
    },
  ],
  signatures: [],
  advice: [
    {
      id: 'other-client',
      statedIn: [],
      how: 'curator',
      audience: 'Outlook mobile or the new Outlook for Mac cannot open your mailbox',
      text: 'Try another client, such as Outlook on the web: no other is named as affected.',
    },
  ],
  attempts: [
    {
      id: 'restart',
      statedIn: ['analysis'],
      how: 'prose',
      text: 'Infrastructure was restarted.',
      outcomes: [{ statedIn: ['analysis'], how: 'prose', outcome: 'none', text: 'It did not help.' }],
    },
    {
      id: 'change-disabled',
      statedIn: ['admin-update-saturday'],
      how: 'prose',
      text: 'The change that introduced the virtual account is being disabled in the affected environments.',
      happenedAt: undated('Saturday'),
      outcomes: [{ statedIn: ['admin-update-saturday'], how: 'prose', outcome: 'unknown', text: 'No result is on record.' }],
    },
  ],
  links: [],
}
