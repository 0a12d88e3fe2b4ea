/** What an incident says of itself on the pages of others, and how it gets there. */
export const embedEn = {
  frame: {
    title: (code: string, title: string) => `${code}: ${title}`,
    asOf: (when: string) => `As of ${when}`,
    says: (vendor: string) => `${vendor} says:`,
    nothingDated: 'No dated word is on record.',
    whatToDo: 'What to do',
    howLong: 'How long',
    revision: (n: number, when: string) => `Revision ${n} of this record, of ${when}`,
    all: (site: string) => `The whole record with every source, on ${site}`,
    newTab: 'opens in a new tab',
    entries: 'Timeline',
    earlier: (n: number) => (n === 1 ? 'One earlier entry' : `${n} earlier entries`),
    readOn: 'read on',
    times: (zone: string) => `Times in the zone ${zone}.`,
    inUtc: 'Times in UTC.',
    offset: (day: string, clock: string, offset: string) => `${day}, ${clock} (UTC${offset})`,
  },
  faults: {
    unknown: {
      title: 'Not on record',
      text: 'There is no incident under this address.',
      link: 'Search the record',
    },
    gone: {
      title: 'This incident was taken back',
      text: 'It was retracted, and is not shown any more.',
      link: 'Why it was taken back',
    },
    bad: {
      title: 'This embed cannot be shown as asked',
      text: (parameter: string, value: string, wanted: string) => `“${parameter}” is “${value}”. It has to be ${wanted}.`,
      link: 'The incident itself',
      wanted: {
        view: 'card or timeline',
        theme: 'auto, light or dark',
        lang: 'en or de',
        tz: 'the name of a time zone like Europe/Berlin',
        at: 'an instant like 2023-07-18T10:00Z',
        revision: 'the number of a revision, a whole number from 1',
      },
    },
  },
  badge: { unknown: 'not on record', gone: 'withdrawn', bad: 'language not known', asOf: (day: string) => `as of ${day}` },
  quote: {
    current: 'Current state:',
    noWord: (vendor: string) => `No dated word of ${vendor} is on record.`,
    says: (when: string, vendor: string, phase: string) => `As of ${when} ${vendor} says: ${phase}.`,
    people: (voices: string) => `People: ${voices}.`,
  },
  page: {
    link: 'Embed',
    title: 'Embed an incident',
    lead: 'An incident of this record on your own page: a card or the whole timeline, always with its date and a way back to every source. No cookie, no tracking, and a plain link whenever this site cannot be reached.',
    incident: 'Incident',
    incidentHint: 'Its code, its address on this site, or words of its title',
    view: 'What to show',
    views: { card: 'Card', timeline: 'Timeline' },
    theme: 'Colours',
    themes: { auto: 'as the reader’s system', light: 'light', dark: 'dark' },
    language: 'Language',
    languages: { en: 'English', de: 'Deutsch' },
    zone: 'Time zone',
    zoneHint: 'Empty for UTC, or a name like Europe/Berlin',
    pinned: 'Which state',
    at: 'As known at',
    atHint: 'Empty for now, or an instant in UTC like 2023-07-18T10:00Z',
    revision: 'As recorded in revision',
    revisionHint: 'Empty for the newest one',
    ways: 'Frame, element, badge, timeline, colours: choose how it is embedded',
    show: 'Show',
    notFound: (text: string) => `Nothing on record is called “${text}”.`,
    several: 'Which one is meant?',
    preview: 'Preview',
    previewOf: (name: string) => `Preview of ${name}`,
    take: 'Take it along',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Your browser does not let pages copy. The text is selected.',
    copyThis: (what: string) => `Copy: ${what}`,
    snippets: {
      address: {
        title: 'Address',
        text: 'For WordPress, Ghost, Discourse and whatever else turns an address into what stands behind it: put it on a line of its own. It keeps up with the record by itself.',
      },
      iframe: {
        title: 'Frame',
        text: 'For a static site, a wiki or an intranet that lets you write HTML. It has a fixed height, scrolls inside, and is fetched only when a reader comes near it.',
      },
      script: {
        title: 'Element with script',
        text: 'For your own pages: it takes the height that it needs, waits until a reader comes near, and leaves your link standing when this site is down. Your page never waits for it.',
      },
      markdown: {
        title: 'Badge in Markdown',
        text: 'For Markdown without HTML: README files, static blogs, chat. One picture with status and duration that stays current, and a link with the date on which you copied it.',
      },
      link: {
        title: 'Plain link',
        text: 'For newsletters and mail, where frames and scripts never arrive: a sentence that is dated and stands by itself.',
      },
    },
    strict: {
      title: 'Pages with a content security policy',
      text: (site: string) =>
        `Allow this site in script-src and frame-src (${site}). The element sets no style that a strict style-src forbids, and needs nothing else. Where inline scripts are forbidden, put the import into a script file of your own.`,
    },
    pinnedNote:
      'Left to itself an embed shows what is known now. With an instant it shows what had been said by then, with a revision what stood in the record: both stay as they are.',
  },
}

export type EmbedWords = typeof embedEn
