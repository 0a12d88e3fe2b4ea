/** What is said in the formats that an incident is taken away in, and of them. */
export const formatsEn = {
  /** What each is for, beside its name on the page. */
  uses: {
    'incident.json': 'everything, for programs',
    'incident.md': 'for a blog or a wiki',
    'incident.csv': 'the entries as a table',
    'notice.txt': 'for your users',
    'cite.bib': 'for LaTeX',
    'timeline.json': 'for TimelineJS',
    'share.png': 'as an image',
  } as Readonly<Record<string, string>>,
  cite: 'To cite',
  copyCitation: 'Copy the citation',
  revision: (n: number) => `revision ${n}`,
  image: (title: string) => `${title}: status, duration and time axis`,
  asOf: (when: string) => `As of ${when}`,
  knownAt: (when: string) => `As known at ${when}`,
  status: 'Status',
  howLong: 'How long',
  basis: 'Who says so',
  services: 'Services',
  regions: 'Places named',
  noPromises: 'No promise of a next update is on record.',
  from: 'From',
  to: 'To',
  open: 'open',
  relayed: 'relayed, not scored',
  undated: 'date unknown',
  doubts: 'To be read with care',
  address: 'This page',
  licence: (name: string) => `Licence: ${name}`,
  noLicence: 'The site names no licence for its own texts. Quotations belong to those who are quoted.',
  recorded: (n: number, when: string) => `Revision ${n} of the record, ${when}`,
}

export type FormatWords = typeof formatsEn
