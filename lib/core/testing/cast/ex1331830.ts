import type { IncidentDocument } from '@/lib/core/incident/document'
import { undated } from '@/lib/core/testing/cast/cast-moments'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'

const services = [{ service: 'exchange-online', wording: 'Exchange Online' }]
const regions = [
  { place: 'north-america', wording: 'North America' },
  { place: 'germany', wording: 'Germany' },
]

/** Mail delayed in regions the vendor itself named, two SMTP errors, a time of day without a date, and no end on record. */
export const ex1331830: IncidentDocument = {
  schemaVersion: 1,
  id: '0196b3c4-1d00-7f31-a2b8-5c07d3e13318',
  slug: 'ex1331830',
  formerSlugs: [],
  codes: [{ issuer: 'Microsoft', code: 'EX1331830' }],
  origins: [],
  title: 'Exchange Online mail delayed in North America and Germany',
  summary:
    'Mail through Exchange Online was held up, in part for more than an hour, and some of it failed; Microsoft named North America and Germany. ' +
    'Two SMTP errors were seen. ' +
    'Our one source gives a time of day, 10:33 EDT, and no date. ' +
    'It was written while the fault went on: how and when it ended is not on record.',
  language: 'en',
  vendor: 'microsoft',
  services,
  classification: 'incident',
  pattern: 'continuous',
  completeness: 'full',
  coverage: { from: null, to: null, complete: false },
  tags: ['mail-flow'],
  standing: { kind: 'current' },
  sources: [
    {
      id: 'admin-center',
      kind: 'vendor-notice',
      publisher: 'Microsoft',
      title: 'EX1331830 in the Microsoft 365 admin center; known here through a digest only',
      quote: 'some email messages remaining undelivered for over an hour',
      language: 'en',
    },
    {
      id: 'digest',
      kind: 'press',
      publisher: 'Tech News',
      title: 'Microsoft Exchange Online outage causes email delays, failures',
      language: 'en',
      relays: 'admin-center',
    },
  ],
  entries: [
    {
      id: 'alert-01-acknowledged',
      kind: 'vendor-update',
      statedAt: { ...undated('10:33 EDT'), zone: 'America/New_York', zoneCertainty: 'stated' },
      speaker: 'Microsoft',
      headline: 'Complaints on social media are being looked into',
      body: 'Microsoft opens EX1331830 and starts to look into a stream of complaints from users on social media.',
      wording: 'paraphrase',
      phase: 'investigating',
      regions: [],
      services,
      language: 'en',
      translations: [],
      sources: ['admin-center', 'digest'],
      relates: [],
    },
    {
      id: 'alert-02-long-delays',
      kind: 'vendor-update',
      statedAt: undated(),
      speaker: 'Microsoft',
      headline: 'Long delays; more reports from North America and Germany are reviewed',
      body: '',
      wording: 'paraphrase',
      fields: {
        userImpact: 'Mail is sent and received with long delays; some of it has not arrived after more than an hour.',
        currentStatus:
          'Further reports from North America and Germany are being gone through to understand the impact better, to single out the error messages users get, and to choose the next steps.',
      },
      phase: 'investigating',
      regions,
      services,
      language: 'en',
      translations: [],
      sources: ['admin-center', 'digest'],
      relates: [],
    },
    {
      id: 'digest',
      kind: 'press',
      statedAt: undated(),
      speaker: 'Tech News',
      headline: 'Two SMTP errors; filed as an incident; the story goes on',
      body:
        'Users who try to send mail or to reach their mailboxes meet long delays or failures. Some see a temporary SMTP error about too many connections per resource forest, others an abruptly closed connection. ' +
        'Microsoft files it as an incident, which stands for a critical fault that users notice. It still has to find the cause.\n\n' +
        'The digest recalls earlier faults: Outlook mobile and macOS users cut off for weeks, ended in April; mailboxes and calendars out of reach over several protocols; and, on the Monday before, files in Teams and Office for the web, and the set-up of multi-factor authentication.\n\n' +
        'The report ends while the fault goes on.',
      wording: 'paraphrase',
      regions,
      services,
      language: 'en',
      translations: [],
      sources: ['digest'],
      finding: 'affected',
      relates: [{ kind: 'relays', entry: 'alert-02-long-delays' }],
    },
  ],
  impacts: [
    {
      id: 'declared-delayed',
      statedIn: ['alert-02-long-delays'],
      how: 'prose',
      basis: 'declared',
      effect: 'delayed',
      level: 'unknown',
      starts: [],
      ends: [],
      services,
      features: ['Mail flow'],
      surfaces: [],
      regions: [
        { statedIn: ['alert-02-long-delays'], how: 'prose', place: 'north-america', wording: 'North America' },
        { statedIn: ['alert-02-long-delays'], how: 'prose', place: 'germany', wording: 'Germany' },
      ],
      who: [],
      maxDelays: [{ statedIn: ['alert-02-long-delays'], how: 'prose', minutes: 60, text: 'more than an hour, for some messages' }],
    },
    {
      id: 'reported-delayed',
      statedIn: ['digest'],
      how: 'prose',
      basis: 'reported',
      effect: 'delayed',
      starts: [],
      ends: [],
      services,
      features: ['Mail flow', 'Mailbox access'],
      surfaces: [],
      regions: [],
      who: [{ statedIn: ['digest'], how: 'prose', text: 'Users who try to send mail or to reach their mailboxes' }],
      maxDelays: [],
    },
  ],
  causes: [
    {
      id: 'not-known',
      statedIn: ['alert-02-long-delays', 'digest'],
      how: 'prose',
      category: 'unknown',
      text: 'Not known: Microsoft was still looking for it.',
      certainty: 'guess',
    },
  ],
  signatures: [
    {
      id: 'smtp-connection-limit',
      statedIn: ['digest'],
      how: 'prose',
      protocol: 'smtp',
      text: 'The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel',
    },
    {
      id: 'smtp-closed-abruptly',
      statedIn: ['digest'],
      how: 'prose',
      protocol: 'smtp',
      text: 'Connection was closed abruptly (SuspiciousRemoteServerError)}',
    },
  ],
  advice: [
    {
      id: 'wait-or-resend',
      statedIn: [],
      how: 'curator',
      audience: 'Your mail was put off with one of these errors',
      text: 'Wait: the first error is a temporary one, after which a mail server tries again by itself. Send again only if you get a non-delivery report.',
    },
  ],
  attempts: [],
  links: [
    {
      id: 'after-ex1256020',
      statedIn: [],
      how: 'curator',
      kind: 'related',
      incident: ex1256020.id,
      statedBy: 'faultline',
      note: 'The digest recalls an earlier fault with Outlook mobile and macOS that fits EX1256020, without giving its ticket.',
      sources: ['digest'],
    },
  ],
}
