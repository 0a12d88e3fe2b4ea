import { expect, test } from 'vitest'
import { fixtureText, readText } from '@/lib/ingest/microsoft/testing/read-fixture'
import { readingToJson } from '@/lib/ingest/to-json'

const history = readingToJson(readText(fixtureText('history-newest-first.txt'), 'Europe/Berlin'))

test('a reading is drafts with their entries, oldest first, and doubts with offsets', () => {
  expect(history.drafts.map(({ codes, title }) => ({ codes, title }))).toEqual([
    { codes: [{ issuer: 'Microsoft', code: 'EX700001' }], title: 'Mail from some mailboxes arrives late' },
  ])
  expect(history.drafts[0]?.entries.map(({ kind, statedAt }) => [kind, statedAt])).toEqual([
    ['vendor-update', { at: '2024-03-12T11:20:41.000Z', precision: 'second', zone: 'Europe/Berlin', text: '12.03.2024 12:20:41' }],
    ['vendor-update', { at: '2024-03-12T12:02:55.000Z', precision: 'second', zone: 'Europe/Berlin', text: '12.03.2024 13:02:55' }],
    ['vendor-update', { at: '2024-03-12T13:31:08.000Z', precision: 'second', zone: 'Europe/Berlin', text: '12.03.2024 14:31:08' }],
  ])
  for (const doubt of history.doubts) expect(Object.keys(doubt)).toEqual(['kind', 'message', 'start', 'end'])
})

test('fields are the labelled ones', () => {
  expect(Object.keys(history.drafts[0]?.entries[1]?.fields ?? {}).sort()).toEqual([
    'currentStatus',
    'moreInfo',
    'nextUpdateBy',
    'preliminaryRootCause',
    'scopeOfImpact',
    'startTime',
    'title',
    'userImpact',
  ])
})

test('a promise in words is due its minutes after the post; a printed one as printed', () => {
  expect(history.drafts[0]?.entries.map(({ promise }) => promise)).toEqual([
    {
      dueAt: {
        at: '2024-03-12T11:50:41.000Z',
        precision: 'second',
        zone: 'Europe/Berlin',
        text: "We'll provide an update within 30 minutes.",
      },
      text: "We'll provide an update within 30 minutes.",
    },
    {
      dueAt: { at: '2024-03-12T13:30:00.000Z', precision: 'minute', zone: 'UTC', text: 'Tuesday, March 12, 2024, at 1:30 PM UTC' },
      text: 'Tuesday, March 12, 2024, at 1:30 PM UTC',
    },
    {
      dueAt: { at: '2024-03-12T15:30:00.000Z', precision: 'minute', zone: 'UTC', text: 'Tuesday, March 12, 2024, at 3:30 PM UTC' },
      text: 'Tuesday, March 12, 2024, at 3:30 PM UTC',
    },
  ])
})

test('of an undated post nothing is made up: no time stated, none due', () => {
  const json = readingToJson(readText('Current status: We are looking. We’ll provide an update within 30 minutes.\nMore info: None.'))
  expect(json.drafts[0]?.entries[0]).toMatchObject({ statedAt: null, promise: { dueAt: null } })
})

test('a due time that cannot be read is not the same as none', () => {
  const json = (due: string) =>
    readingToJson(readText(`Current status: We are looking.\nNext update by: ${due}`)).drafts[0]?.entries[0]?.promise
  expect(json('by Friday')).toEqual({ dueAt: { at: null, precision: 'unknown', zone: null, text: 'by Friday' }, text: 'by Friday' })
  expect(json('once available')).toEqual({ dueAt: null, text: 'once available' })
})

test('a refused input says so', () => {
  expect(readingToJson(readText(' '))).toMatchObject({ drafts: [], refused: 'The input is empty.' })
})
