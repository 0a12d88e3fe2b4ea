import type { Basis } from '@/lib/core/incident/impact'
import type { FactName } from '@/lib/core/timeline/facts/trace-facts'

const number = new Intl.NumberFormat('en-GB')
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`

/** How an incident is read: what changed, what is shown, in which time, and what one takes along. */
export const reading = {
  tools: {
    markAll: 'Mark what changed in every post',
    paraphrased: 'The posts are kept in our words, so the marks show changes of content, not of every word.',
    zoneAssumed: (n: number, zone: string) => `Time zone ${zone} assumed by us for ${count(n, 'entry', 'entries')} printed without one.`,
    filter: 'Choose kinds and sources',
    kinds: 'Kinds',
    source: 'Source',
    everySource: 'All sources',
    furtherSources: 'Further sources',
    noSource: 'No source recorded',
    /** `{hidden}` and `{all}` are put in by the page. */
    hidden: 'Hidden: {hidden} of {all} entries.',
    shown: 'Entries shown:',
    showAll: 'Show all',
  },
  translatedFrom: (language: string) =>
    `Translated from ${({ en: 'English', de: 'German' } as Record<string, string>)[language] ?? language}`,
  times: { own: 'Times also in my zone' },
  share: {
    share: 'Share',
    copyLink: 'Copy link',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Your browser does not let pages copy. The text is selected.',
    copyErrorText: (text: string) => `Copy the error text ${text}`,
    copyNotice: (language: string) => `Copy the notice in ${language}`,
    notice: 'Notice for my users',
    noticeExplained: 'A dated paragraph to send on. Select it or copy it.',
    english: 'English',
    german: 'German',
  },
  notice: {
    asOf: (when: string) => `As of ${when}.`,
    undated: 'No statement on record has a date.',
    head: (services: string, vendor: string, codes: string, title: string) =>
      `${services}${services === vendor ? '' : ` (${vendor})`}${codes === '' ? '' : `, ${codes}`}: “${title}”.`,
    vendorSays: (vendor: string, phase: string, when: string | null) => `${vendor} says: ${phase}${when === null ? '' : ` (${when})`}.`,
    planned: (vendor: string) => `${vendor} has announced it for a time that is still ahead.`,
    disputed: 'Problems were reported after that.',
    noEnd: 'No end is on record.',
    effects: (effects: string) => `Effect: ${effects}.`,
    who: (vendor: string, texts: readonly string[]) =>
      `Who is affected, according to ${vendor}: ${texts.map((text) => `“${text}”`).join(', ')}.`,
    where: (places: string) => `Places named: ${places}.`,
    since: (when: string, by: string) => `Start: ${when}, ${by}.`,
    fromTo: (from: string, to: string, by: string) => `Start: ${from}, end: ${to}, ${by}.`,
    by: {
      declared: (vendor: string) => `as ${vendor} declares`,
      reported: () => 'as press and third parties say',
      observed: () => 'as people saw it',
    } satisfies Record<Basis, (vendor: string) => string>,
    advice: 'What to do:',
    adviceInOtherLanguage: 'What to do (in the original words):',
    source: (url: string) => `Every statement and its source: ${url}`,
  },
  languageOffer: 'Read this page in English',
  word: {
    title: 'The vendor’s word',
    figures: {
      firstWord: 'from the start it declares to its first word',
      firstWordBefore: 'before the start it declares: its first word',
      observed: 'from the first observation to its first word',
      promises: 'promised updates came in time',
      of: (part: number, whole: number) => `${number.format(part)} of ${number.format(whole)}`,
      silence: 'longest silence',
      changes: (n: number): string => (n === 1 ? 'declared fact was changed later' : 'declared facts were changed later'),
    },
    firstWordAt: 'First word',
    declaredStart: 'Declared start',
    noneAffectedAfter: (span: string) => `The last dated report of trouble lies ${span} before the end the vendor declares.`,
  },
  evolution: {
    title: 'How the facts came in',
    facts: { title: 'Title', cause: 'Cause', scope: 'Who', start: 'Start', end: 'End', delay: 'Delay at worst' } satisfies Record<
      FactName,
      string
    >,
    ofEffect: (fact: string, effect: string) => `${fact} (${effect})`,
    withFirstWord: 'stated with the first word',
    afterFirstWord: (span: string) => `stated ${span} after the first word`,
    beforeFirstWord: (span: string) => `stated ${span} before the first word`,
    undated: 'stated, date unknown',
    byCurator: 'stated by nobody, found by the curator',
    unchanged: 'not changed since',
    changed: (n: number): string => `changed ${n === 1 ? 'once' : `${number.format(n)} times`}`,
    /** Begins the list of versions. */
    at: 'At first',
    notStated: (facts: string) => `Never stated: ${facts}.`,
    notYetStated: (facts: string) => `Not yet stated: ${facts}.`,
  },
  promises: {
    late: (span: string) => `The late one came ${span} after its time.`,
    lateFromTo: (from: string, to: string) => `The late ones came ${from} to ${to} after their time.`,
    notable: 'Promises not simply kept',
    rest: (n: number) => `${count(n, 'promise', 'promises')} simply kept`,
    everything: (n: number) => `All ${number.format(n)} promises`,
  },
  via: 'via',
}
