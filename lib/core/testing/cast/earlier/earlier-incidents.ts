import type { IncidentDocument } from '@/lib/core/incident/document'
import { undated } from '@/lib/core/testing/cast/cast-moments'
import { earlierIncident } from '@/lib/core/testing/cast/earlier/earlier-incident'

const exchangeOnline = [{ service: 'exchange-online', wording: 'Exchange Online' }]

/** What the sources of the cast recall of earlier incidents. Most of them give a month or a weekday and no year. */
export const earlierIncidents: IncidentDocument[] = [
  earlierIncident({
    id: '0196b3c5-0100-7a01-8c01-0000e1000001',
    slug: 'microsoft-2023-06-outlook-on-the-web',
    title: 'Exchange Online mailboxes out of reach in Outlook on the web for American customers',
    summary:
      'In June 2023 customers in America could not open their Exchange Online mailboxes in Outlook on the web. ' +
      'A report on EX649175 recalls it; day, length, cause and ticket are not on record here.',
    services: exchangeOnline,
    effect: 'unreachable',
    features: ['Mailbox access'],
    surfaces: ['Outlook on the web'],
    region: { place: 'united-states', wording: 'American customers' },
    tellings: [
      {
        by: 'article',
        happened: { at: '2023-06-01T00:00:00.000Z', precision: 'month', zone: 'UTC', zoneCertainty: 'assumed', text: 'in June' },
        headline: 'June: Outlook on the web, America',
        body: 'Looking back from July 2023, the article recalls a fault in June: customers in America were kept out of their Exchange Online mailboxes in Outlook on the web.',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0200-7a02-8c02-0000e1000002',
    slug: 'microsoft-2023-07-outlook-com-search',
    title: 'Outlook.com cannot search mail and answers with 401 errors',
    summary:
      'About the beginning of July 2023 people could not search their mail in Outlook.com and met 401 errors. ' +
      'A report of 19 July 2023 puts it two weeks back; the day, the length and the cause are not on record here.',
    services: [{ service: 'outlook-com', wording: 'Outlook.com' }],
    effect: 'degraded',
    features: ['Search'],
    signature: { protocol: 'http', code: '401', text: '401 exception' },
    tellings: [
      {
        by: 'article',
        happened: {
          at: '2023-07-03T00:00:00.000Z',
          precision: 'week',
          bound: 'about',
          zone: 'UTC',
          zoneCertainty: 'assumed',
          text: 'Two weeks ago',
        },
        headline: 'Two weeks earlier: search in Outlook.com',
        body: 'The article names a fault of two weeks before: Outlook.com did not let people search their mail, and 401 errors were thrown.',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0300-7a03-8c03-0000e1000003',
    slug: 'microsoft-classic-outlook-in-november',
    title: 'Exchange Online out of reach for the classic Outlook desktop client',
    summary:
      'In a November before EX1256020, users of the classic Outlook desktop client had trouble reaching Exchange Online. ' +
      'One analysis recalls it, without year, ticket or length.',
    services: exchangeOnline,
    effect: 'unreachable',
    features: ['Mailbox access'],
    surfaces: ['Outlook for Windows (classic)'],
    tellings: [
      {
        by: 'analysis',
        happened: undated('in November'),
        headline: 'November: the classic Outlook desktop client',
        body: 'The analysis counts it among the forerunners: in November, the classic desktop Outlook was the client that could not get at Exchange Online.',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0400-7a04-8c04-0000e1000004',
    slug: 'microsoft-imap4-in-january',
    title: 'Exchange Online mail over IMAP4 blocked from time to time',
    summary:
      'In a January before EX1256020, mail over IMAP4 was blocked on and off until Microsoft mitigated it. ' +
      'One analysis recalls it, without year, ticket or length.',
    services: exchangeOnline,
    pattern: 'intermittent',
    effect: 'unreachable',
    features: ['Mail delivery'],
    surfaces: ['IMAP4'],
    tellings: [
      {
        by: 'analysis',
        happened: undated('In January'),
        headline: 'January: IMAP4',
        body: 'According to the analysis, Microsoft mitigated an outage in January which had held up mail over IMAP4, not all of the time.',
        finding: 'recovered',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0500-7a05-8c05-0000e1000005',
    slug: 'microsoft-mailboxes-and-calendars',
    title: 'Exchange Online mailboxes and calendars out of reach over several protocols',
    summary:
      'Mailboxes and calendars could not be opened in Outlook on the web, desktop Outlook, over Exchange ActiveSync and by other ways. ' +
      'An analysis puts it about a week before EX1256020 began; a later digest says that it was resolved in April. ' +
      'Neither gives a year or a ticket.',
    services: exchangeOnline,
    effect: 'unreachable',
    features: ['Mailbox access', 'Calendar'],
    surfaces: ['Outlook on the web', 'Outlook for Windows', 'Exchange ActiveSync', 'Other protocols'],
    tellings: [
      {
        by: 'analysis',
        happened: undated('approximately one week prior'),
        headline: 'About a week before EX1256020: mailboxes and calendars',
        body: 'The analysis tells of a large outage roughly a week before: neither mailboxes nor calendars opened in Outlook on the web, in desktop Outlook, over Exchange ActiveSync or by other protocols.',
      },
      {
        by: 'digest',
        happened: undated('In April'),
        headline: 'Resolved in April, as a later digest has it',
        body: 'The digest lists the same ways of connecting and says that Microsoft resolved the outage in April. It names no ticket; the description fits.',
        finding: 'recovered',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0600-7a06-8c06-0000e1000006',
    slug: 'microsoft-office-com-and-copilot-sign-in',
    title: 'Sign-in to Office.com and Microsoft 365 Copilot fails under heavy traffic',
    summary:
      'On the day of the outage of mailboxes and calendars, people could not sign in to Office.com and Microsoft 365 Copilot. ' +
      'Microsoft put it down to heavy traffic; the Copilot app and Copilot in Teams and Office suffered with it. ' +
      'One analysis recalls it, without a date.',
    services: [{ service: 'microsoft-365', wording: 'Office.com and Microsoft 365 Copilot' }],
    effect: 'unreachable',
    features: ['Sign-in'],
    surfaces: ['Copilot desktop app', 'Copilot in Teams', 'Copilot in Office apps'],
    cause: { category: 'capacity', text: 'More traffic than the service could take, as Microsoft said then.' },
    tellings: [
      {
        by: 'analysis',
        happened: undated('the same day the previous Exchange Online outage was being addressed'),
        headline: 'The same day: sign-in to Office.com and Copilot',
        body: 'The analysis adds a second fault of that day, also resolved: sign-in to Office.com and Microsoft 365 Copilot. Microsoft spoke of heavy traffic, which spread to the Copilot desktop app and to Copilot in Teams and in the Office apps.',
        finding: 'recovered',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0700-7a07-8c07-0000e1000007',
    slug: 'microsoft-teams-and-office-files',
    title: 'Files do not open in Teams and Office for the web',
    summary:
      'On the Monday before EX1331830, people could not open files in Teams and Office for the web; it was resolved. ' +
      'One digest recalls it, without a date or a ticket.',
    services: [
      { service: 'teams', wording: 'Teams' },
      { service: 'microsoft-365', wording: 'Office for the web' },
    ],
    effect: 'unreachable',
    features: ['Files'],
    surfaces: ['Teams', 'Office for the web'],
    tellings: [
      {
        by: 'digest',
        happened: undated('on Monday'),
        headline: 'Monday: files in Teams and Office for the web',
        body: 'Among the recent faults the digest names one of the Monday before, by then over: files could not be opened in Teams and in Office for the web.',
        finding: 'recovered',
      },
    ],
  }),
  earlierIncident({
    id: '0196b3c5-0800-7a08-8c08-0000e1000008',
    slug: 'microsoft-multi-factor-authentication',
    title: 'Multi-factor authentication cannot be set up, and My Sign-Ins is out of reach',
    summary:
      'On the Monday before EX1331830, customers could neither set up multi-factor authentication nor open My Sign-Ins; it was resolved. ' +
      'One digest recalls it, without a date or a ticket.',
    services: [{ service: 'microsoft-365', wording: 'Multi-factor authentication and My Sign-Ins' }],
    effect: 'unreachable',
    features: ['Sign-in'],
    surfaces: ['My Sign-Ins'],
    tellings: [
      {
        by: 'digest',
        happened: undated('on Monday'),
        headline: 'Monday: multi-factor authentication',
        body: 'The digest names a second fault of that Monday, also over: multi-factor authentication could not be set up, and the My Sign-Ins platform did not open.',
        finding: 'recovered',
      },
    ],
  }),
]
