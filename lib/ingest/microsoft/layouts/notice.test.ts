import { describe, expect, test } from 'vitest'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const text = fixtureText('nhsmail-notice.txt')

describe('a notice of NHSmail', () => {
  const reading = readText(text, 'America/New_York')
  const document = onlyDocument(reading)
  const entry = entryAt(document, 0)

  test('is one third-party notice under both references', () => {
    expect(document.entries).toHaveLength(1)
    expect(document).toMatchObject({
      slug: 'ex700004',
      title: 'Some users may be unable to send mail',
      codes: [
        { issuer: 'Microsoft', code: 'EX700004' },
        { issuer: 'NHSmail', code: 'INC70000001' },
      ],
      services: [{ service: 'exchange-online', wording: 'Exchange Online' }],
      sources: [{ kind: 'third-party-status', publisher: 'NHSmail' }],
    })
    expect(entry).toMatchObject({ kind: 'third-party-notice', speaker: 'NHSmail', finding: 'affected', phase: 'monitoring' })
  })

  test('is stated at its update, in the United Kingdom, whatever zone was chosen; its other time is in the body', () => {
    expect(entry.statedAt).toMatchObject({
      at: '2023-06-05T09:22:00.000Z',
      zone: 'Europe/London',
      zoneCertainty: 'assumed',
      readings: [{ at: '2023-06-05T10:22:00.000Z', zone: 'UTC' }],
    })
    expect(entry.body).toBe('05/06/2023 08:32:00 AM (GMT)')
    expect(doubtedWords(reading, text, 'zone-assumed')).toEqual(['05/06/2023 10:22:00 AM'])
  })

  test('its labels are our fields, as written', () => {
    expect(entry.fields).toEqual({
      serviceStatus: 'ONGOING',
      userImpact: 'Users may be unable to send mail.',
      moreInfo: 'Affected users may receive the error “503 5.5.1 Bad sequence of commands”',
      currentStatus: '05/06/2023 10:22:00 AMMicrosoft disabled a rule. They are monitoring the mail flow.',
      scopeOfImpact: 'Some users in the United Kingdom.',
      nextUpdateBy: 'Monday, June 5, 2023, at 10:00 AM UTC',
    })
  })

  test('what it says is reported, not declared', () => {
    expect(document.impacts).toMatchObject([{ basis: 'reported', effect: 'rejected', regions: [{ place: 'united-kingdom' }] }])
    expect(document.signatures).toMatchObject([{ protocol: 'smtp', code: '503 5.5.1', text: '503 5.5.1 Bad sequence of commands' }])
  })

  test('the end of the page stays out', () => {
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['back to top'])
  })
})

test('without an update it is stated at the time of its heading', () => {
  const without = text.replace(/Current Update[^\n]*\n/, '')
  expect(entryAt(onlyDocument(readText(without)), 0).statedAt).toMatchObject({
    at: '2023-06-05T07:32:00.000Z',
    text: '05/06/2023 08:32:00 AM (GMT)',
  })
})

test('in winter GMT is the local time, and nothing is doubted', () => {
  const winter = text.replaceAll('05/06/2023', '05/12/2023').replace('Monday, June 5', 'Tuesday, December 5')
  const reading = readText(winter)
  expect(entryAt(onlyDocument(reading), 0).statedAt).toMatchObject({ at: '2023-12-05T10:22:00.000Z' })
  expect(doubtedWords(reading, winter, 'unplaced-text')).toEqual(['back to top'])
})

test('a resolved one has recovered', () => {
  const resolved = text.replaceAll('ONGOING', 'RESOLVED').replace('Current Update', 'Final Update')
  expect(entryAt(onlyDocument(readText(resolved)), 0)).toMatchObject({ phase: 'resolved', finding: 'recovered' })
})

test('a later state of the same notice is the same entry, rewritten', () => {
  const later = text.replace('10:22:00 AM', '11:45:00 AM').replace('monitoring the mail flow', 'watching the mail flow')
  const [before, after] = [entryAt(onlyDocument(readText(text)), 0), entryAt(onlyDocument(readText(later)), 0)]
  expect(after.id).toBe(before.id)
  expect(after.origin?.key).toBe(before.origin?.key)
  expect(after.origin?.contentSha).not.toBe(before.origin?.contentSha)
})

test('on one line it reads the same', () => {
  const line = text.replace(/back to top\s*$/, '').replace(/\s*\n\s*/g, ' ')
  const [one, many] = [entryAt(onlyDocument(readText(line)), 0), entryAt(onlyDocument(readText(text)), 0)]
  expect(one.fields).toEqual(many.fields)
  expect(one.statedAt).toEqual(many.statedAt)
  expect(onlyDocument(readText(line)).codes).toEqual(onlyDocument(readText(text)).codes)
})

test('inside a page with a history of another ticket both are read', () => {
  const page = `Seen today:\n\n${text}\nAnd from the admin centre:\n\n${fixtureText('history-newest-first.txt')}`
  const reading = readText(page, 'Europe/Berlin')
  expect(reading.drafts.map(({ document }) => [document.slug, document.entries.length])).toEqual([
    ['ex700001', 3],
    ['ex700004', 1],
  ])
})

test('two notices of one ticket are two entries of one incident', () => {
  const second = text.replace('INC70000001', 'INC70000002').replace('10:22:00 AM', '11:22:00 AM')
  const document = onlyDocument(readText(`${text}\n${second}`))
  expect(document.entries).toHaveLength(2)
  expect(document.codes.map(({ code }) => code)).toEqual(['EX700004', 'INC70000001', 'INC70000002'])
})
