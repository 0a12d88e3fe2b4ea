import type { Status } from '@/lib/core/timeline/timeline'

/** Said by a page that refreshes itself. `{n}` is a number, so that the words can be sent to the browser as they are. */
export const liveEn = {
  label: 'News of this incident',
  note: 'This page looks for news about twice a minute while the incident goes on.',
  noScript: 'This incident goes on. Load the page again for news.',
  newEntry: '1 new entry.',
  newEntries: '{n} new entries.',
  show: 'Show what is new',
  changed: 'The page was brought up to date.',
  gone: 'This incident is no longer here. Load the page again for the reason.',
  now: 'It now stands at: {status}.',
  failing: 'News cannot be fetched at the moment; trying again.',
}

export type LiveWords = typeof liveEn & { statuses: Record<Status, string> }
