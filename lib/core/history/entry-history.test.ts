import { expect, test } from 'vitest'
import type { Change } from '@/lib/core/history/change'
import { entryHistory } from '@/lib/core/history/entry-history'
import type { Entry } from '@/lib/core/incident/entry'
import { buildDocument, buildEntry, instantOf, momentOf } from '@/lib/core/testing/build-document'

const recorded = (number: number) => instantOf(`2023-07-${17 + number} 12:00`)
const put = (item: Entry, after?: string): Change => ({ op: 'put', collection: 'entries', item, ...(after === undefined ? {} : { after }) })

function historyOf(entries: Entry[], ...changes: Change[][]) {
  const revisions = changes.map((list, index) => ({ number: index + 1, recordedAt: recorded(index + 1), changes: list }))
  return entryHistory(revisions, buildDocument({ entries }))
}

test('an entry is added in the revision that first put it, and edited in those that changed it', () => {
  const final = buildEntry('a', { headline: 'third' })
  const history = historyOf([final], [put(buildEntry('a'))], [], [put(final)])
  expect(history.get('a')).toEqual({ addedIn: 1, addedAt: recorded(1), editedIn: [3], addedLater: false })
})

test('an entry stated before the previous revision was recorded was added later', () => {
  const early = buildEntry('early', { statedAt: momentOf('2023-07-18 11:59') })
  const late = buildEntry('late', { statedAt: momentOf('2023-07-18 12:00') })
  const history = historyOf([early, late], [], [put(early), put(late)])
  expect(history.get('early')).toMatchObject({ addedIn: 2, addedLater: true })
  expect(history.get('late')).toMatchObject({ addedIn: 2, addedLater: false })
})

test('nothing in the first revision is added later, and nothing undated ever is', () => {
  const old = buildEntry('old', { statedAt: momentOf('2020-01-01') })
  const undated = buildEntry('undated')
  const history = historyOf([old, undated], [put(old)], [put(undated)])
  expect(history.get('old')?.addedLater).toBe(false)
  expect(history.get('undated')?.addedLater).toBe(false)
})

test('a statement known only to the day counts as stated at its end', () => {
  const sameDay = buildEntry('same-day', { statedAt: momentOf('2023-07-18', 'day') })
  const dayBefore = buildEntry('day-before', { statedAt: momentOf('2023-07-17', 'day') })
  const history = historyOf([sameDay, dayBefore], [], [put(sameDay), put(dayBefore)])
  expect(history.get('same-day')?.addedLater).toBe(false)
  expect(history.get('day-before')?.addedLater).toBe(true)
})

test('moving an entry, or putting the same again, is no edit', () => {
  const entry = buildEntry('a')
  expect(historyOf([entry], [put(entry)], [put(entry, 'b')], [put(entry)]).get('a')?.editedIn).toEqual([])
})

test('two changes in one revision are one edit, and changes in the revision that added it are none', () => {
  const versions = ['1', '2', '3', '4'].map((headline) => put(buildEntry('a', { headline })))
  const final = buildEntry('a', { headline: '4' })
  expect(historyOf([final], versions.slice(0, 2), versions.slice(2)).get('a')?.editedIn).toEqual([2])
})

test('only entries that are still there have a history, removed and restored ones from their first day', () => {
  const entry = buildEntry('a')
  const gone = buildEntry('gone')
  const history = historyOf([entry], [put(entry), put(gone)], [{ op: 'remove', collection: 'entries', id: 'a' }], [put(entry)])
  expect([...history.keys()]).toEqual(['a'])
  expect(history.get('a')?.addedIn).toBe(1)
})
