/**
 * The orders of a list: by beginning (newest, oldest; undated last in both), by the longest duration on record, by the number of
 * entries, by our own last revision, and how well it answers a search (code, error text, heading, text; then the newest).
 */
export const listSorts = ['best', 'newest', 'oldest', 'longest', 'entries', 'changed'] as const
export type ListSort = (typeof listSorts)[number]

/** The order of a list that nobody asked to sort. */
export function defaultSort(isSearch: boolean): ListSort {
  return isSearch ? 'best' : 'newest'
}
