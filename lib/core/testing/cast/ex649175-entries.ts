import type { Entry } from '@/lib/core/incident/entry'
import { undated } from '@/lib/core/testing/cast/cast-moments'
import type { Moment } from '@/lib/core/time/moment'

const services = [{ service: 'exchange-online', wording: 'Exchange Online' }]

/** The German blog prints a date and no time, but quotes a notice that NHSmail updated at 09:22 UTC. */
const blogDay: Moment = {
  at: '2023-07-17T22:00:00.000Z',
  precision: 'day',
  zone: 'Europe/Berlin',
  zoneCertainty: 'assumed',
  text: '18. Juli 2023',
  notBefore: '2023-07-18T09:22:00.000Z',
}
const articleTime: Moment = {
  at: '2023-07-19T11:15:32.000Z',
  precision: 'second',
  zone: 'UTC',
  zoneCertainty: 'stated',
  text: '2023-07-19T11:15:32.156Z',
}
/** Comments have no times of their own, but cannot be older than the post they stand under. */
const underTheBlogPost: Moment = { ...undated(), notBefore: '2023-07-17T22:00:00.000Z' }

type Voice = Pick<Entry, 'id' | 'statedAt' | 'speaker' | 'headline' | 'body' | 'sources'> & Partial<Entry>

function inEnglish(entry: Pick<Entry, 'kind'> & Voice): Entry {
  return { wording: 'paraphrase', regions: [], services, language: 'en', translations: [], relates: [], ...entry }
}

function inGerman(entry: Pick<Entry, 'kind'> & Voice & { english: { headline: string; body: string } }): Entry {
  const { english, ...rest } = entry
  return {
    wording: 'paraphrase',
    regions: [],
    services,
    language: 'de',
    relates: [],
    translations: [{ language: 'en', ...english }],
    ...rest,
  }
}

const vendor: Entry[] = [
  inEnglish({
    id: 'tweet-investigating',
    kind: 'vendor-statement',
    statedAt: {
      at: '2023-07-18T08:47:34.000Z',
      precision: 'second',
      zone: 'UTC',
      zoneCertainty: 'stated',
      text: 'July 18, 2023; the second is held by the number of the tweet',
    },
    speaker: 'Microsoft 365 Status (@MSFT365Status)',
    headline: 'Some users may be unable to send; a plan is being sought',
    body: 'Microsoft looks into a fault that may keep some users from sending mail through Exchange Online. It names a recent change to the free/busy infrastructure as the reason, says that a plan against the impact is still being worked out, and points to EX649175 in the admin center.',
    phase: 'investigating',
    sources: ['tweet-investigating'],
  }),
  inEnglish({
    id: 'tweet-mitigated',
    kind: 'vendor-statement',
    statedAt: {
      at: '2023-07-18T10:39:42.000Z',
      precision: 'second',
      zone: 'UTC',
      zoneCertainty: 'stated',
      text: 'July 18, 2023; the second is held by the number of the tweet',
    },
    speaker: 'Microsoft 365 Status (@MSFT365Status)',
    headline: 'Mitigated, says Microsoft, and narrows the circle it informs',
    body: 'Microsoft declares the impact of EX649175 mitigated. Because the change reached only a limited part of the Exchange infrastructure, it now informs only those customers whom it counts as affected.',
    phase: 'mitigated',
    sources: ['tweet-mitigated'],
  }),
]

const thirdParties: Entry[] = [
  inEnglish({
    id: 'nhs-notice',
    kind: 'third-party-notice',
    statedAt: {
      at: '2023-07-18T09:22:00.000Z',
      precision: 'minute',
      zone: 'Europe/London',
      zoneCertainty: 'assumed',
      text: '18/07/2023 10:22:00 AM',
      readings: [
        {
          at: '2023-07-18T10:22:00.000Z',
          zone: 'UTC',
          note: 'If "(GMT)" in the heading is meant literally. The next update promised for 10:00 UTC speaks against it.',
        },
      ],
    },
    speaker: 'NHSmail',
    headline: 'NHSmail INC37075572: an interceptor rule has been disabled',
    body: 'The notice for users of NHSmail is headed 08:32 "(GMT)", which in July is local time at best, and retells Microsoft\'s ticket.',
    fields: {
      title: 'Some users cannot send mail through Exchange Online (ongoing)',
      userImpact: 'Users may fail to send mail through Exchange Online.',
      moreInfo: 'Those affected may be shown the error "503 5.5.1 bad sequence of commands".',
      currentStatus:
        'Microsoft has switched off an interceptor rule that it believes disturbed mail flow, and watches whether mail goes through again.',
      scopeOfImpact: 'Some users served by the affected infrastructure.',
      nextUpdateBy: 'Tuesday, July 18, 2023, at 10:00 AM UTC',
    },
    promise: {
      text: 'Tuesday, July 18, 2023, at 10:00 AM UTC',
      dueAt: {
        at: '2023-07-18T10:00:00.000Z',
        precision: 'minute',
        zone: 'UTC',
        zoneCertainty: 'stated',
        text: 'Tuesday, July 18, 2023, at 10:00 AM UTC',
      },
    },
    phase: 'monitoring',
    sources: ['nhs-notice'],
    finding: 'affected',
  }),
  inGerman({
    id: 'german-blog',
    kind: 'press',
    statedAt: blogDay,
    speaker: 'A German IT blog',
    headline: 'Seit dem Morgen blockiert Exchange Online Mails',
    body: 'Das Blog berichtet von einer Störung seit dem Morgen und gibt Meldungen von Lesern wieder, deren Mails nicht durchgehen. Nach seinem Eindruck sind Nutzer in aller Welt betroffen.',
    english: {
      headline: 'Exchange Online has been blocking mail since the morning',
      body: 'The blog reports a fault since the morning and passes on word from readers whose mail does not go through. Its impression is that users all over the world are affected.',
    },
    sources: ['german-blog'],
    finding: 'affected',
  }),
  inGerman({
    id: 'users-deny-fix',
    kind: 'report',
    statedAt: blogDay,
    speaker: 'users on Twitter, retold by a German IT blog',
    headline: 'Behoben? Nutzer widersprechen',
    body: 'Wer auf Twitter liest, die Störung sei vorbei, findet dort laut dem Blog auch Nutzer, bei denen sie anhält.',
    english: {
      headline: 'Fixed? Users disagree',
      body: 'According to the blog, word on Twitter that the fault is over is met by users for whom it goes on.',
    },
    sources: ['german-blog'],
    finding: 'affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'check-status-page',
    kind: 'check',
    statedAt: blogDay,
    speaker: 'A German IT blog',
    headline: 'Die Office-365-Statusseite zeigt keine Störung',
    body: 'Das Blog sah auf der öffentlichen Statusseite von Office 365 nach und fand dort keinen Hinweis. Die Meldung im Verwaltungsportal kann es mangels eines Kontos nicht lesen.',
    english: {
      headline: 'The Office 365 status page shows no fault',
      body: 'The blog looked at the public status page of Office 365 and found nothing there. Without an account it cannot read the notice in the admin portal.',
    },
    sources: ['german-blog'],
    finding: 'unclear',
  }),
  inGerman({
    id: 'measurement-reports',
    kind: 'measurement',
    statedAt: blogDay,
    happenedAt: {
      at: '2023-07-18T06:00:00.000Z',
      precision: 'hour',
      bound: 'about',
      zone: 'Europe/Berlin',
      zoneCertainty: 'stated',
      text: 'ab ca. 8:00 Uhr deutscher Zeit',
    },
    speaker: 'A German IT blog',
    headline: 'Störungsmeldungen nehmen ab etwa 8 Uhr deutscher Zeit zu',
    body: 'Der höchste Wert liegt bei 25 Meldungen je Zeiteinheit, nach Ansicht des Blogs sehr wenig.',
    english: {
      headline: 'Problem reports rise from about 08:00 German time',
      body: 'The highest value is 25 reports per unit of time, which the blog calls very little.',
    },
    sources: ['german-blog'],
    finding: 'affected',
    measurement: {
      statistic: 'peak of problem reports',
      value: 25,
      unit: 'reports per unit of time',
      window: '18 July 2023, from about 08:00 German time',
      site: 'a site that collects problem reports',
    },
  }),
  inEnglish({
    id: 'press-article',
    kind: 'press',
    statedAt: articleTime,
    speaker: 'A blog on Microsoft products',
    headline: 'Customers are still affected a day after the notice went',
    body: 'The article repeats both tweets and the error text. Although Microsoft took the notice out of the admin center on 18 July and says that it dealt with the root cause, customers go on reporting that they cannot send mail. Microsoft, it says, has fixed the problem for some and is in contact with others. It recalls two other faults: search in Outlook.com failing with 401 errors two weeks before, and Outlook on the web for American customers in June.',
    regions: [
      { place: 'united-states', wording: 'United States' },
      { place: 'europe', wording: 'Europe' },
      { place: 'india', wording: 'India' },
      { place: 'united-kingdom', wording: 'United Kingdom' },
    ],
    sources: ['press-article'],
    finding: 'affected',
    relates: [
      { kind: 'contradicts', entry: 'tweet-mitigated' },
      { kind: 'relays', entry: 'tweet-investigating' },
    ],
  }),
  inEnglish({
    id: 'notice-removed',
    kind: 'record-change',
    statedAt: articleTime,
    happenedAt: { at: '2023-07-18T00:00:00.000Z', precision: 'day', zone: 'UTC', zoneCertainty: 'unknown', text: 'July 18' },
    speaker: 'A blog on Microsoft products',
    headline: 'The notice left the admin center on 18 July',
    body: 'EX649175 could no longer be found in the admin center by some tenants. Press says that Microsoft removed it; Microsoft says that it narrowed the notice to those affected; readers looked for it in vain.',
    sources: ['press-article', 'german-blog'],
    relates: [{ kind: 'confirms', entry: 'tweet-mitigated' }],
    recordChange: { what: 'removed', audience: 'some' },
  }),
  inEnglish({
    id: 'bleeping-computer',
    kind: 'press',
    statedAt: undated(),
    speaker: 'Bleeping Computer',
    headline: 'Bleeping Computer: fixed, and the entry deleted',
    body: 'As retold by the German blog, Bleeping Computer added to its report that Microsoft had dealt with the problem and deleted EX649175 from the admin center.',
    sources: ['bleeping-computer', 'german-blog'],
    relates: [{ kind: 'confirms', entry: 'notice-removed' }],
  }),
  inEnglish({
    id: 'newsletter',
    kind: 'press',
    statedAt: undated(),
    speaker: 'A newsletter',
    headline: 'Fixed after about 3.5 hours, says Microsoft; the rest is in another ticket',
    body: 'The newsletter gives the window of Microsoft\'s own ticket: before 5 am UTC to 8:25 am UTC on 18 July. It adds that Microsoft spoke of "some" users while reports came from all over the world, that this ticket and EX648815 go back to one fault, and that a rule meant to discard surplus free/busy messages had hit mail flow by mistake. Nobody but the sender can repeat a rejected message.',
    sources: ['newsletter'],
  }),
]

const readers: Entry[] = [
  inGerman({
    id: 'reader-first-tip',
    kind: 'report',
    statedAt: { ...undated(), notAfter: '2023-07-18T22:00:00.000Z' },
    speaker: 'a reader of a German IT blog',
    headline: 'EX649175: Fehler 503, vor allem DACH und UK',
    body: 'Der Leser nennt dem Blog als Erster Ticket und Fehlertext; nach seinem Eindruck trifft es hauptsächlich den deutschsprachigen Raum (DACH) und das Vereinigte Königreich.',
    english: {
      headline: 'EX649175: error 503, mostly in DACH and the UK',
      body: 'The reader is the first to tell the blog the ticket and the error text. It seems to hit the German-speaking countries (DACH) and the United Kingdom most.',
    },
    regions: [
      { place: 'dach', wording: 'DACH' },
      { place: 'united-kingdom', wording: 'UK' },
    ],
    sources: ['german-blog'],
    finding: 'affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'group-01-zscaler',
    kind: 'report',
    statedAt: undated(),
    speaker: 'a member of a closed Facebook group (first)',
    headline: 'OneDrive findet seit Montag nicht mehr durch ZScaler',
    body: 'Das Mitglied zählt sich zu den Betroffenen: OneDrive und die einmalige Anmeldung scheitern hinter ZScaler und ZCC. Vom Senden von Mails ist nicht die Rede.',
    english: {
      headline: 'OneDrive has not connected through ZScaler since Monday',
      body: 'The member counts as affected: OneDrive and single sign-on fail behind ZScaler and ZCC. Sending mail is not mentioned.',
    },
    sources: ['facebook-groups'],
    finding: 'unclear',
    relevance: 'doubtful',
  }),
  inGerman({
    id: 'group-02-some-addresses',
    kind: 'report',
    statedAt: undated(),
    speaker: 'a member of a closed Facebook group (second)',
    headline: 'Betroffen, aber nur bei manchen Empfängern',
    body: 'Nur Mails an einzelne Adressen kommen mit dem Fehler „503 5.5.1 Bad sequence of commands“ zurück.',
    english: {
      headline: 'Affected, but only for some recipients',
      body: 'Only mail to certain addresses comes back with the error "503 5.5.1 Bad sequence of commands".',
    },
    sources: ['facebook-groups'],
    finding: 'affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'group-03-customers',
    kind: 'report',
    statedAt: undated(),
    speaker: 'a member of a closed Facebook group (third)',
    headline: 'Selbst betroffen, mehrere Kunden auch',
    body: 'Es trifft den eigenen Betrieb und mehrere Kunden, deren Post bei Microsoft 365 liegt.',
    english: {
      headline: 'Affected, and several customers too',
      body: 'It hits their own organisation and several customers whose mail is with Microsoft 365.',
    },
    sources: ['facebook-groups'],
    finding: 'affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'group-04-mixed',
    kind: 'report',
    statedAt: undated(),
    speaker: 'members of closed Facebook groups',
    headline: 'Von keinerlei Störung bis zum völligen Stillstand',
    body: 'Die Rückmeldungen aus geschlossenen Gruppen gehen laut Blog weit auseinander: manche haben nichts bemerkt, bei anderen geht gar nichts.',
    english: {
      headline: 'Anything from no fault at all to a complete standstill',
      body: 'Word from closed groups differs widely, the blog says: some noticed nothing, for others nothing works.',
    },
    sources: ['facebook-groups'],
    finding: 'unclear',
    relevance: 'direct',
  }),
  inGerman({
    id: 'comment-01-other-ticket',
    kind: 'report',
    statedAt: underTheBlogPost,
    speaker: 'a reader of a German IT blog',
    headline: 'Dieser Fehler ist nicht zu finden, wohl aber EX648815',
    body: 'Im Portal steht nichts zu diesem Fehler, seit dem Vorabend aber die Meldung zu verspäteten Mails (EX648815). Eigene Probleme gab es nicht.',
    english: {
      headline: 'This fault is not to be found, but EX648815 is',
      body: 'The portal shows nothing about this fault, but since the evening before the notice on late mail (EX648815). No problems of their own.',
    },
    sources: ['blog-comments'],
    finding: 'not-affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'comment-02-switzerland',
    kind: 'report',
    statedAt: underTheBlogPost,
    happenedAt: undated('kurz nach 12'),
    speaker: 'a reader, Switzerland',
    headline: 'Fast alle Kunden in der Schweiz waren betroffen',
    body: 'Beinahe sämtliche Kunden hatten das Problem. Behoben war es, so Microsoft, wenig später als 12 Uhr.',
    english: {
      headline: 'Nearly all customers in Switzerland were affected',
      body: "Almost every customer had the problem. It was over, by Microsoft's word, a little after 12 noon.",
    },
    regions: [{ place: 'switzerland', wording: 'Schweiz' }],
    sources: ['blog-comments'],
    finding: 'affected',
    relevance: 'direct',
  }),
  inGerman({
    id: 'comment-03-not-in-portal',
    kind: 'check',
    statedAt: underTheBlogPost,
    speaker: 'a reader of a German IT blog',
    headline: 'Im eigenen Portal fehlt die Meldung',
    body: 'Unter dem eigenen Dienststatus ist EX649175 nicht vorhanden.',
    english: {
      headline: 'The notice is missing from our own portal',
      body: 'EX649175 does not exist under their own service health.',
    },
    sources: ['blog-comments'],
    finding: 'unclear',
    relates: [{ kind: 'confirms', entry: 'notice-removed' }],
  }),
  inGerman({
    id: 'comment-04-targeted',
    kind: 'check',
    statedAt: underTheBlogPost,
    speaker: 'a reader of a German IT blog (second)',
    headline: 'Microsoft kann Meldungen auf einzelne Mandanten begrenzen',
    body: 'Auch hier fehlt die Meldung. Der Leser nimmt deshalb an, selbst nicht betroffen zu sein.',
    english: {
      headline: 'Microsoft can limit notices to single tenants',
      body: 'The notice is missing here as well. The reader concludes that their own organisation is not affected.',
    },
    sources: ['blog-comments'],
    finding: 'unclear',
    relates: [{ kind: 'replies-to', entry: 'comment-03-not-in-portal' }],
  }),
  inGerman({
    id: 'comment-05-no-permission',
    kind: 'check',
    statedAt: underTheBlogPost,
    speaker: 'a reader of a German IT blog (third)',
    headline: 'Die Meldung ist verschwunden, ohne Hinweis',
    body: 'Der Aufruf endet mit dem Hinweis auf fehlende Berechtigungen; im Portal steht die Störung nirgends mehr.',
    english: {
      headline: 'The notice has gone, without a word',
      body: 'Opening it ends with a message about missing permissions; the fault is no longer shown anywhere in the portal.',
    },
    sources: ['blog-comments'],
    finding: 'unclear',
    relates: [{ kind: 'confirms', entry: 'notice-removed' }],
  }),
  inGerman({
    id: 'comment-06-spam-filter',
    kind: 'report',
    statedAt: underTheBlogPost,
    speaker: 'a reader of a German IT blog (fourth)',
    headline: 'Vielleicht nur ein zu strenger Spamfilter?',
    body: 'Der Leser vermutet einen zu scharf eingestellten Filter; eigene Beobachtungen nennt er nicht.',
    english: {
      headline: 'Perhaps just a spam filter set too strictly?',
      body: 'The reader suspects a filter that is set too sharply, and names no observation of his own.',
    },
    sources: ['blog-comments'],
    finding: 'unclear',
    relevance: 'doubtful',
  }),
  inGerman({
    id: 'comment-07-withdrawn-for-some',
    kind: 'report',
    statedAt: { ...underTheBlogPost, notBefore: '2023-07-18T10:39:42.000Z' },
    speaker: 'the reader who gave the first tip',
    headline: 'Kein Filter; die Meldung wurde nur bei manchen zurückgezogen',
    body: 'Der Leser zitiert Microsofts zweiten Tweet. Es waren nicht alle betroffen, und die Meldung blieb nur bei denen stehen, die sich im Portal selbst als betroffen gemeldet hatten.',
    english: {
      headline: 'No filter; the notice was withdrawn for some only',
      body: "The reader quotes Microsoft's second tweet. Not everybody was affected, and the notice stayed only with those who had marked themselves as affected in the portal.",
    },
    sources: ['blog-comments'],
    finding: 'unclear',
    relevance: 'direct',
    relates: [
      { kind: 'replies-to', entry: 'comment-06-spam-filter' },
      { kind: 'relays', entry: 'tweet-mitigated' },
      { kind: 'confirms', entry: 'notice-removed' },
    ],
  }),
  inGerman({
    id: 'comment-08-day-after',
    kind: 'report',
    statedAt: underTheBlogPost,
    happenedAt: undated('heute seit ca. 14Uhr'),
    speaker: 'a reader of a German IT blog (fifth)',
    headline: 'Gestern nichts, heute ab etwa 14 Uhr viele Störungen',
    body: 'Von der eigenen Anlage zur Microsoft-Cloud häufen sich die Fehler, einige mit wirren Unzustellbarkeitsmeldungen von Microsoft. Welcher Tag „heute“ ist, steht nicht da.',
    english: {
      headline: 'Nothing yesterday, many failures today from about 2 pm',
      body: 'Errors pile up between their own system and the Microsoft cloud, some with baffling non-delivery reports from Microsoft. Which day "today" is, the comment does not say.',
    },
    sources: ['blog-comments'],
    finding: 'affected',
    relevance: 'direct',
  }),
]

/** Every voice on EX649175: two tweets, a third-party notice, press, checks, a count of reports, and readers without a clock. */
export const ex649175Entries: Entry[] = [...vendor, ...thirdParties, ...readers]
