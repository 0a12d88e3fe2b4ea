import type { ListSort } from '@/lib/core/search/list-sort'

/** Words of the archive's filters and of its search. */
export const filtersEn = {
  narrow: 'Filter by vendor, place, cause, status or time',
  everything: 'Everything on record',
  place: 'Place',
  anyPlace: 'All places',
  placeKinds: { wide: 'Continents and groups', countries: 'Countries', cloud: 'Cloud regions' },
  cause: 'Cause',
  anyCause: 'Any cause',
  from: 'Begun from',
  to: 'Begun until',
  days: '2023, 2023-07 or 2023-07-18',
  daysExplained: 'A year, a month or a day, in UTC. A place is also found by those it lies in and by those in it.',
  sort: 'Order',
  sorts: {
    best: 'Best answer',
    newest: 'Newest',
    oldest: 'Oldest',
    longest: 'Longest',
    entries: 'Most entries',
    changed: 'Last changed',
  } satisfies Record<ListSort, string>,
  chosen: 'Chosen filters',
  remove: (what: string) => `Remove ${what}`,
  clearAll: 'Clear all filters',
  counts: 'The numbers say how many incidents each choice leads to.',
  moreThan: (n: string) => `More than ${n} incidents`,
  next: 'Next incidents',
  first: 'Back to the beginning',
  faults: {
    vendor: (value: string) => `No vendor is called “${value}”. Shown are all vendors.`,
    service: (value: string) => `No service is called “${value}”. Shown are all services.`,
    region: (value: string) => `No place is called “${value}”. Shown are all places.`,
    cause: (value: string) => `“${value}” is no kind of cause. Shown are all causes.`,
    classification: (value: string) => `“${value}” is no kind of incident. Shown are all kinds.`,
    status: (value: string) => `“${value}” is no status. Shown is any status.`,
    from: (value: string) => `“${value}” is no year, month or day. Shown is the list without a beginning.`,
    to: (value: string) => `“${value}” is no year, month or day. Shown is the list without an end.`,
    backwards: (value: string) => `“${value}” lies before the beginning. Shown is the list without an end.`,
    sort: (value: string) => `“${value}” is no order. Shown is the usual one.`,
  },
  shortened: (n: number) => `The search text was longer than ${n} characters. Its beginning was searched for.`,
}

export type FilterWords = typeof filtersEn
