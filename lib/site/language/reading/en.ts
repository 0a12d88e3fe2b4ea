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
}
