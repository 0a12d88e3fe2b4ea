import { describe, expect, test } from 'vitest'
import { findProseMoments } from '@/lib/ingest/google-cloud/prose-moments'

const at = (moments: readonly { at: string | null }[]) => moments.map((moment) => moment.at)

describe('what Google prints of times', () => {
  test.each([
    ['Uploads fail, beginning at Tuesday, 2030-01-15 17:37 US/Pacific.', '2030-01-16T01:37:00.000Z'],
    ['Errors started on 2030-07-15 05:10 PM US/Pacific', '2030-07-16T00:10:00.000Z'],
    ['It began at Monday, 2030-07-15 at 00:10:30 PDT', '2030-07-15T07:10:00.000Z'],
    ['Starting from 2030-07-15 12:00 AM PST on', '2030-07-15T08:00:00.000Z'],
  ])('a start: %s', (text, start) => expect(at(findProseMoments(text).starts)).toEqual([start]))

  test.each([
    'The rollback is being applied beginning at 2030-01-15 17:37 US/Pacific.',
    'We rolled a fix out starting at 2030-01-15 17:37 US/Pacific.',
    'Full recovery is expected by 2030-01-15 17:37 US/Pacific.',
    'It began at 2030-01-15 17:37.',
    'It began at 2030-02-31 17:37 US/Pacific.',
  ])('no start: %s', (text) => expect(findProseMoments(text).starts).toEqual([]))

  test('an end is what was resolved as of', () => {
    const text = 'The issue has been resolved for all affected users as of Tuesday, 2030-01-15 10:40 US/Pacific.'
    expect(at(findProseMoments(text).ends)).toEqual(['2030-01-15T18:40:00.000Z'])
    expect(findProseMoments('All users as of 2030-01-15 10:40 US/Pacific are hit.').ends).toEqual([])
  })

  test.each([
    'We will provide an update by Tuesday, 2030-01-15 20:00 US/Pacific with details.',
    'More information by 2030-01-15 20:00 US/Pacific.',
    'The next update will be posted here by: Tuesday 2030-01-15 20:00 US/Pacific',
  ])('a promise: %s', (text) => {
    const { promise } = findProseMoments(text)
    expect(promise?.dueAt).toMatchObject({
      at: '2030-01-16T04:00:00.000Z',
      precision: 'minute',
      zone: 'US/Pacific',
      zoneCertainty: 'stated',
    })
    expect(promise?.text).toContain('2030-01-15 20:00 US/Pacific')
  })

  test('of two promises the later in the text counts, and a sentence before it does not', () => {
    expect(findProseMoments('An update came. Roads close by 2030-01-15 20:00 US/Pacific.').promise).toBeNull()
    const two = 'An update by 2030-01-15 20:00 US/Pacific. Another update by 2030-01-15 22:00 US/Pacific.'
    expect(findProseMoments(two).promise?.dueAt?.at).toBe('2030-01-16T06:00:00.000Z')
  })

  test('an hour that came twice has both readings', () => {
    const [start] = findProseMoments('Errors started at 2030-11-03 01:30 US/Pacific').starts
    expect(start?.readings?.map((reading) => reading.at)).toEqual(['2030-11-03T08:30:00.000Z', '2030-11-03T09:30:00.000Z'])
  })

  test('labels of a report count only where it says which zone they are in', () => {
    const labels = '**Incident Start:** 4 March 2030 01:10\n Incident End: 2030-03-04, 05:40\n'
    expect(at(findProseMoments(`(All Times US/Pacific)\n${labels}`).labelStarts)).toEqual(['2030-03-04T09:10:00.000Z'])
    expect(at(findProseMoments(`(All Times US/Pacific)\n${labels}`).labelEnds)).toEqual(['2030-03-04T13:40:00.000Z'])
    expect(findProseMoments(labels)).toMatchObject({ labelStarts: [], labelEnds: [] })
    expect(findProseMoments('All times US/Pacific\nIncident Start: 41 Mumbleday 2030 01:10').labelStarts).toEqual([])
  })
})
