import { describe, expect, test } from 'vitest'
import { findDelays } from '@/lib/ingest/microsoft/draft/to-impacts'
import { doubtedWords, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const post = (published: string, ...lines: string[]) => `Published Time: ${published}\n\n${lines.join('\n\n')}\n\n`
const historyOf = (...posts: string[]) => `Incident: EX700030\n\n${posts.join('')}`
const impactOf = (text: string) => {
  const [impact] = onlyDocument(readText(text)).impacts
  if (impact === undefined) throw new Error('no impact')
  return impact
}

describe('claims', () => {
  const text = historyOf(
    post(
      '18.07.2023 10:00:00',
      'Title: Mail is delayed',
      'Start time: Tuesday, July 18, 2023, at 8:00 AM UTC',
      'Scope of impact: Some users in Germany.',
    ),
    post(
      '18.07.2023 11:00:00',
      'Title: Mail is delayed',
      'Start time: Tuesday, July 18, 2023, at 8:00 AM UTC',
      'Scope of impact: Any user in Europe.',
    ),
    post(
      '18.07.2023 12:00:00',
      'Title: Mail is delayed',
      'Start time: Tuesday, July 18, 2023, at 7:00 AM UTC',
      'Scope of impact: Any user in Europe.',
    ),
  )
  const document = onlyDocument(readText(text))
  const ids = document.entries.map(({ id }) => id)
  const impact = impactOf(text)

  test('equal ones become one, stated by every post that says so; different ones all stand, oldest first', () => {
    expect(impact.starts.map(({ moment, statedIn, how }) => [moment.at, statedIn, how])).toEqual([
      ['2023-07-18T08:00:00.000Z', ids.slice(0, 2), 'label'],
      ['2023-07-18T07:00:00.000Z', ids.slice(2), 'label'],
    ])
    expect(impact.who.map((claim) => [claim.text, claim.statedIn])).toEqual([
      ['Some users in Germany.', ids.slice(0, 1)],
      ['Any user in Europe.', ids.slice(1)],
    ])
    expect(impact.regions.map(({ place, statedIn }) => [place, statedIn])).toEqual([
      ['germany', ids.slice(0, 1)],
      ['europe', ids.slice(1)],
    ])
  })

  test('the impact is the vendor’s word in all its posts', () => {
    expect(impact).toMatchObject({ id: 'declared-delayed', basis: 'declared', effect: 'delayed', how: 'label', statedIn: ids })
  })

  test('regions are never made undisclosed by silence', () => {
    expect(impact).not.toHaveProperty('undisclosed')
    expect(impactOf(historyOf(post('18.07.2023 10:00:00', 'Title: Mail is delayed')))).toMatchObject({ regions: [] })
  })
})

describe('starts and ends that cannot be relied on', () => {
  test('prose is kept without an instant, and doubted', () => {
    const text = historyOf(post('18.07.2023 10:00:00', 'Title: Slow', 'Start time: Early this morning'))
    expect(impactOf(text).starts).toMatchObject([{ how: 'label', moment: { at: null, precision: 'unknown', text: 'Early this morning' } }])
    expect(doubtedWords(readText(text), text, 'unreadable-date')).toEqual(['Early this morning'])
  })

  test('a date that contradicts itself keeps its readings and gives nothing to reckon with', () => {
    const text = historyOf(post('02.04.2026 20:00:00', 'Title: Slow', 'Start time: Thursday, April 2, 2025, at 6:30 PM UTC'))
    expect(impactOf(text).starts[0]?.moment).toMatchObject({
      at: null,
      precision: 'unknown',
      text: 'Thursday, April 2, 2025, at 6:30 PM UTC',
      readings: [
        { at: '2025-04-02T18:30:00.000Z', note: 'as printed' },
        { at: '2026-04-02T18:30:00.000Z', note: 'the year that fits the weekday' },
      ],
    })
  })

  test('an end before the start is a doubt, and both stand', () => {
    const text = historyOf(
      post('18.07.2023 10:00:00', 'Title: Slow', 'Start time: July 18, 2023, at 9:00 AM UTC', 'End time: July 18, 2023, at 8:00 AM UTC'),
    )
    expect(impactOf(text)).toMatchObject({
      starts: [{ moment: { at: '2023-07-18T09:00:00.000Z' } }],
      ends: [{ moment: { at: '2023-07-18T08:00:00.000Z' } }],
    })
    expect(doubtedWords(readText(text), text, 'contradictory-date')).toEqual(['July 18, 2023, at 8:00 AM UTC'])
  })
})

test('what the vendor says on social media and what a third party relays are two impacts', () => {
  const text = [
    "We're investigating why users may be unable to send mail. Details are under EX700031 in the admin center.",
    'NHSmail Reference : INC70000009',
    'Microsoft Reference : EX700031\n\nIssue Description : Mail is delayed.',
  ].join('\n\n')
  expect(
    onlyDocument(readText(text))
      .impacts.map(({ basis, effect }) => [basis, effect])
      .sort(),
  ).toEqual([
    ['declared', 'rejected'],
    ['reported', 'delayed'],
  ])
})

describe('the longest delay', () => {
  test.each([
    [['Some users see delivery delays of up to approximately four hours.'], [240]],
    [['Mail may be late by up to a day.'], [1440]],
    [['Zustellungen verzögern sich um bis zu zwei Stunden.'], [120]],
    [['The deployment takes up to six weeks.'], []],
    [['Mail is delayed for 15 minutes or longer.'], []],
    [['Delays of up to one hour. Later, delays of up to two hours.'], [60, 120]],
    [[], []],
  ])('%j', (texts, minutes) => {
    expect(findDelays(texts).map((delay) => delay.minutes)).toEqual(minutes)
  })

  test('grows from post to post', () => {
    const text = historyOf(
      post('18.07.2023 10:00:00', 'Title: Slow', 'More info: Delays of up to approximately four hours.'),
      post('18.07.2023 11:00:00', 'Title: Slow', 'More info: Delays of up to approximately five hours.'),
    )
    expect(impactOf(text).maxDelays.map(({ minutes, text: words }) => [minutes, words])).toEqual([
      [240, 'up to approximately four hours'],
      [300, 'up to approximately five hours'],
    ])
  })
})
