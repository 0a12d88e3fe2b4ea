/** What pages say of themselves to whoever looks for them. */
export const foundEn = {
  trail: 'Where you are',
  locale: 'en_GB',
  home: 'What vendors said about their outages and when, what people saw, and what became of it. Search by error text, ticket code or service.',
  archive:
    'Every outage on record, newest first: when it began, how long it lasted, where, and why. Search by error text, ticket code or service.',
}

export type FoundWords = typeof foundEn
