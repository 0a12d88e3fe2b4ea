import type { CauseCategory } from '@/lib/core/incident/document'

const number = new Intl.NumberFormat('en-GB')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`
const incidents = (n: number) => count(n, 'incident', 'incidents')
const promises = (n: number) => count(n, 'promise', 'promises')

/** Words of statistics, and of the pages of causes and error texts. */
export const patterns = {
  title: 'Patterns',
  statistics: 'Statistics',
  statisticsExplained: 'What all incidents on record show together: when, why and how long, and how soon and how reliably vendors spoke.',
  basis: (n: number) => `Made from ${incidents(n)}.`,
  leftOut: (maintenance: number, stubs: number) =>
    [
      maintenance > 0 ? `${count(maintenance, 'maintenance', 'maintenances')} left out, since maintenance is meant to be` : '',
      stubs > 0 ? `${count(stubs, 'stub', 'stubs')} left out, not yet worked out` : '',
    ]
      .filter(Boolean)
      .join('; '),
  coverage:
    'The record holds what was found and imported, more of some vendors and years than of others: the figures describe the record and rank nobody.',
  method: 'How statistics are made',
  tooFew: 'No incident here can be counted yet.',
  table: 'The figures as a table, with the incidents behind them',
  among: 'Among them',
  more: (n: number) => `and ${number.format(n)} more`,
  listsHoldMore: 'The lists behind the figures also hold maintenance and stubs, which are not counted here.',
  incidents: 'Incidents',
  total: 'All',
  other: 'Other causes',
  noCause: 'No cause on record',
  history: {
    heading: 'When and why',
    periods: { month: 'Month', quarter: 'Quarter', year: 'Year' },
    axis: { month: 'Incidents per month', quarter: 'Incidents per quarter', year: 'Incidents per year' },
    quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
    none: 'No dated incident yet.',
    peak: (n: number, period: string, total: number) =>
      n === total
        ? `${total === 1 ? 'The one dated incident' : `All ${number.format(n)} dated incidents`} began in ${period}.`
        : `Most began in ${period}: ${number.format(n)} of ${number.format(total)}.`,
    topCause: (cause: string, n: number, known: number) =>
      `Where a cause is stated (${number.format(known)}), it is most often “${cause}” (${number.format(n)}).`,
    fewCauses: (n: number) => `Too few state a cause for a pattern (${number.format(n)}).`,
    noCause: 'None of them states a cause.',
    undated: (n: number) => `${incidents(n)} without a month ${n === 1 ? 'is' : 'are'} not among them.`,
    earlier: (n: number) => `${incidents(n)} began before the first year shown.`,
  },
  durations: {
    heading: 'How long',
    column: 'Length',
    axis: 'Incidents by length',
    closed: 'With an end',
    open: 'At least so long',
    half: (n: number, span: string) => `Half of the ${number.format(n)} incidents with an end lasted no longer than ${span}.`,
    upper: (span: string) => `Nine of ten no longer than ${span}.`,
    few: (n: number) =>
      `${n === 1 ? 'One incident has' : `Only ${number.format(n)} incidents have`} a beginning and an end on record: too few for a pattern.`,
    none: 'No incident has both a beginning and an end on record.',
    openNote: (n: number) =>
      `${incidents(n)} without an end on record ${n === 1 ? 'is' : 'are'} counted apart, by the least that is known.`,
    without: (n: number) => `${incidents(n)} ${n === 1 ? 'has' : 'have'} no length on record.`,
  },
  firstWord: {
    heading: 'How soon the vendor spoke',
    column: 'Time to first word',
    axis: 'Incidents by time to the vendor’s first word',
    half: (n: number, span: string) =>
      `In half of ${number.format(n)} incidents the vendor’s first word came within ${span} of the beginning it gave.`,
    upper: (span: string) => `In nine of ten within ${span}.`,
    few: (n: number) =>
      `${n === 1 ? 'One incident tells' : `Only ${number.format(n)} incidents tell`} when the vendor first spoke after the beginning it gave: too few for a pattern.`,
    none: 'No incident tells how long the vendor’s first word took.',
    sameMinute: (n: number) =>
      `${incidents(n)} left out, where the vendor gives the minute of its first post as the beginning: that says nothing.`,
    before: (n: number) => `${incidents(n)} where the vendor spoke before the beginning it gave ${n === 1 ? 'is' : 'are'} left out too.`,
    without: (n: number) => `${incidents(n)} without a declared beginning or a dated word.`,
  },
  promises: {
    heading: 'Promises of a next word',
    column: 'Outcome',
    axis: 'Promises by outcome',
    count: 'Promises',
    kept: (kept: number, judged: number, percent: number) =>
      `${number.format(kept)} of ${number.format(judged)} promises of a next word were kept: ${percent}%.`,
    few: (kept: number, judged: number) =>
      `${number.format(kept)} of ${promises(judged)} of a next word ${kept === 1 ? 'was' : 'were'} kept: too few for a pattern.`,
    none: 'No promise of a next word has an outcome on record.',
    note: 'Counted are promises of the vendor itself that name a time. Those our copy ends before are neither kept nor broken.',
    results: {
      kept: 'Kept',
      missed: 'Missed',
      lapsed: 'Never answered',
      unanswered: 'Our copy ends before',
      open: 'Still open',
      unclear: 'No time named, or unreadable',
    },
  },
  changes: {
    heading: 'Facts changed afterwards',
    column: 'Change',
    axis: 'Incidents with a changed fact',
    some: (n: number, total: number) =>
      `In ${number.format(n)} of ${incidents(total)} the vendor gave the beginning or the end differently at some point, or changed its notice.`,
    none: 'No changed beginning, end or notice is on record here.',
    note: 'Different times for one beginning or end, in two posts or within one, and notices that were removed, moved or rewritten.',
    kinds: { starts: 'Beginning given differently', ends: 'End given differently', records: 'Notice removed, moved or rewritten' },
  },
  spans: {
    under: (to: string) => `under ${to}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    over: (from: string) => `${from} and more`,
  },
  causes: {
    heading: 'By cause',
    column: 'Cause',
    vendorsHeading: 'By vendor',
    vendor: 'Vendor',
    described: (name: string, n: number) => `Outages by cause: ${name}. ${incidents(n)} on record, each with its timeline and its sources.`,
    says: 'Filed by the cause last stated. Who stated it, how certainly, and what was said before stands on the page of each incident.',
    meanings: {
      'code-change': 'A new version of the software, or a part of it, brought the fault with it.',
      'configuration-change': 'A setting, rule or flag was changed, and the change did harm.',
      'software-defect': 'A fault that was in the software already and came to light, without a change that set it off.',
      capacity: 'More was asked of the service than it could carry: traffic, storage, memory, or a limit that was reached.',
      dependency: 'Something it relies on failed: another service, a supplier, a library.',
      network: 'Connections between machines, sites or providers failed: cables, routes, name resolution, congestion.',
      hardware: 'Machines or parts of them failed: disks, memory, switches.',
      power: 'Electricity or cooling failed.',
      data: 'Data was wrong, lost or damaged, or a migration of data went wrong.',
      certificate: 'A certificate or key had expired or was not trusted.',
      security: 'An attack, or a measure taken against one.',
      operator: 'Somebody did something by hand that had an effect nobody wanted.',
      unknown: 'The vendor says that it does not know the cause, or was still looking for it when last heard of.',
    } satisfies Record<CauseCategory, string>,
  },
  errors: {
    title: 'Error texts',
    explained:
      'Messages people met, word for word. Paste yours, as much of it as you have, to see which outages it belongs to and what to do.',
    search: 'Search error texts',
    hint: 'e.g. 503 5.5.1 Bad sequence of commands',
    submit: 'Find',
    clear: 'All error texts',
    found: (n: number) => count(n, 'error text', 'error texts'),
    foundFor: (n: number, q: string) => `${count(n, 'error text', 'error texts')} for “${q}”`,
    none: 'No error text on record matches. Try its number alone, or search all of the record.',
    empty: 'No error text is on record yet.',
    searchAll: 'Search incidents, entries and titles for it',
    shortened: 'What you pasted was long; only its beginning was searched.',
    cursorLost: 'This page of the list no longer exists. The list starts again here.',
    next: 'More error texts',
    seenIn: 'Seen with',
    whatToDo: 'What to do',
    noAdvice: 'No advice is on record for this error. The incidents below tell how it went on.',
    from: (code: string) => `from ${code}`,
    wordings: 'Also worded',
    described: (text: string, n: number) => `“${text}”: ${incidents(n)} on record with this error, and what to do.`,
  },
}

/** What every language must say of patterns. */
export type PatternWords = typeof patterns
