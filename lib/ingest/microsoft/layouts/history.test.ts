import { describe, expect, test } from 'vitest'
import { doubtedWords, entryAt, fixtureText, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'

const post = (published: string, status: string, more = '') =>
  `Published Time: ${published}\n\nTitle: Mail is slow\n\nCurrent status: ${status}\n\n${more}`
const statedAt = (text: string, zone = 'UTC') => onlyDocument(readText(text, zone)).entries.map((entry) => entry.statedAt.at)

describe('a history as it is pasted, newest first, with a page around it', () => {
  const text = fixtureText('history-newest-first.txt')
  const reading = readText(text, 'Europe/Berlin')
  const document = onlyDocument(reading)

  test('one entry for each post, oldest first, in the zone chosen', () => {
    expect(document.entries.map((entry) => [entry.kind, entry.statedAt.at, entry.phase])).toEqual([
      ['vendor-update', '2024-03-12T11:20:41.000Z', 'investigating'],
      ['vendor-update', '2024-03-12T12:02:55.000Z', 'identified'],
      ['vendor-update', '2024-03-12T13:31:08.000Z', 'mitigating'],
    ])
  })

  test('the heading gives ticket, service, feature and class, and titles the source', () => {
    expect(document).toMatchObject({
      slug: 'ex700001',
      codes: [{ issuer: 'Microsoft', code: 'EX700001' }],
      services: [{ service: 'exchange-online', wording: 'Exchange Online' }],
      classification: 'incident',
      impacts: [{ features: ['E-Mail timely delivery'] }],
      sources: [
        {
          kind: 'vendor-notice',
          publisher: 'Microsoft',
          title: expect.stringMatching(/^Share: Incident: EX700001, .* Service degradation$/),
        },
      ],
    })
  })

  test('every field is where it belongs, several paragraphs included', () => {
    expect(entryAt(document, 2).fields).toEqual({
      title: 'Mail from some mailboxes arrives late',
      userImpact: 'Mail from some mailboxes arrives late.',
      moreInfo:
        'Some mail is late by up to approximately two hours. The desktop and the mobile client are both concerned.\n\nOnly mail that leaves the organisation is late.',
      currentStatus: "We're deploying a repair to the queue servers and expect relief as it spreads.",
      scopeOfImpact: 'Some users in Germany and Switzerland whose mailboxes sit on the affected servers may see this.',
      startTime: 'Tuesday, March 12, 2024, at 9:00 AM UTC',
      rootCause: 'A code change to the queue servers makes them sort each message twice.',
      nextUpdateBy: 'Tuesday, March 12, 2024, at 3:30 PM UTC',
    })
    expect(document.entries.map(({ body }) => body)).toEqual(['', '', ''])
  })

  test('the page around it is left out of the posts and doubted, the zone is doubted once', () => {
    expect(doubtedWords(reading, text, 'zone-assumed')).toEqual(['12.03.2024 14:31:08'])
    const [before, after] = doubtedWords(reading, text, 'unplaced-text')
    expect(before).toMatch(/^Störung bei Beispielpost[\s\S]*nützlich ist\.$/)
    expect(after).toMatch(/^Dieser Beitrag wurde[\s\S]*alles wieder gut\.$/)
    expect(reading.doubts).toHaveLength(3)
  })

  test('our copy covers the stretch from the first post to the last, and may lack some', () => {
    expect(document.coverage).toEqual({ from: '2024-03-12T11:20:41.000Z', to: '2024-03-12T13:31:08.000Z', complete: false })
  })
})

describe('a German history, oldest first', () => {
  const text = fixtureText('history-german.txt')
  const reading = readText(text, 'Europe/Berlin')
  const document = onlyDocument(reading)

  test('German labels, dates and promises', () => {
    expect(document).toMatchObject({ slug: 'tm700002', language: 'de', services: [{ service: 'teams' }] })
    expect(document.entries.map(({ language, phase, promise }) => [language, phase, promise?.withinMinutes ?? promise?.dueAt?.at])).toEqual(
      [
        ['de', 'investigating', 60],
        ['de', 'mitigating', '2025-11-14T10:30:00.000Z'],
        ['de', 'resolved', undefined],
      ],
    )
    expect(Object.keys(entryAt(document, 1).fields ?? {})).toEqual([
      'title',
      'userImpact',
      'moreInfo',
      'currentStatus',
      'scopeOfImpact',
      'startTime',
      'preliminaryRootCause',
      'nextUpdateBy',
    ])
    expect(entryAt(document, 2).fields?.nextSteps).toBe('- Wir prüfen, warum die Änderung nicht zuerst in kleinem Kreis erprobt wurde.')
  })

  test('start and end are claims, a region is found, an error text is a signature', () => {
    const [impact] = document.impacts
    expect(impact?.starts.map(({ moment, statedIn }) => [moment.at, statedIn.length])).toEqual([['2025-11-14T07:40:00.000Z', 2]])
    expect(impact?.ends.map(({ moment }) => moment.at)).toEqual(['2025-11-14T09:55:00.000Z'])
    expect(impact?.regions).toMatchObject([{ place: 'germany', wording: 'Deutschland' }])
    expect(document.signatures).toMatchObject([{ protocol: 'app', text: 'Beitritt nicht möglich, Code 7' }])
  })
})

describe('other ways to paste one', () => {
  test('without a heading the ticket is the one named just above', () => {
    const document = onlyDocument(readText(`Notes on EX700011\n\n${post('18.07.2023 10:00:00', 'We are looking.')}`))
    expect(document.slug).toBe('ex700011')
  })

  test('without any ticket there is a draft all the same', () => {
    const document = onlyDocument(readText(post('18.07.2023 10:00:00', 'We are looking.')))
    expect(document).toMatchObject({ codes: [], slug: expect.stringMatching(/^microsoft-2023-07-18-mail-is-slow-[0-9a-f]{8}$/) })
  })

  test('everything on one line', () => {
    const text =
      'Incident: EX700012, impacted service: Exchange Online Published Time: 18.07.2023 10:00:00 Title: Slow User impact: Slow mail. Current status: We are looking. Published Time: 18.07.2023 09:00:00 Title: Slow Current status: We are aware of it.'
    const [, second] = onlyDocument(readText(text)).entries
    expect(statedAt(text)).toEqual(['2023-07-18T09:00:00.000Z', '2023-07-18T10:00:00.000Z'])
    expect(second?.fields).toMatchObject({ title: 'Slow', userImpact: 'Slow mail.', currentStatus: 'We are looking.' })
  })

  test('CRLF, bold labels and the American way to print a time', () => {
    const text = '**Published Time:** 7/18/2023 7:32:23 PM\r\n\r\n**Title:** Slow\r\n\r\n**Current status:** We are looking.\r\n'
    expect(statedAt(text)).toEqual(['2023-07-18T19:32:23.000Z'])
    expect(entryAt(onlyDocument(readText(text)), 0).fields).toEqual({ title: 'Slow', currentStatus: 'We are looking.' })
  })

  test('a byte order mark in front is no letter of the first label', () => {
    const entry = entryAt(onlyDocument(readText(`\ufeff${post('18.07.2023 10:00:00', 'We look.')}`)), 0)
    expect(entry).toMatchObject({ body: '', statedAt: { at: '2023-07-18T10:00:00.000Z' } })
  })

  test('the time on the line below its label', () => {
    expect(statedAt('Published Time:\n18.07.2023 10:00:00\n\nTitle: Slow\n\nCurrent status: We look.')).toEqual([
      '2023-07-18T10:00:00.000Z',
    ])
  })

  test('a quick post without labels is body', () => {
    const document = onlyDocument(readText('Incident: EX700013\n\nPublished Time: 18.07.2023 10:00:00\n\nWe are aware of slow mail.'))
    expect(entryAt(document, 0)).toMatchObject({ body: 'We are aware of slow mail.', phase: 'detected' })
    expect(entryAt(document, 0).fields).toBeUndefined()
  })

  test('two histories in one paste are two incidents, the fuller one first', () => {
    const text = `Incident: EX700014\n\n${post('18.07.2023 10:00:00', 'We look.')}\nIncident: EX700015\n\n${post('18.07.2023 11:00:00', 'We look.')}${post('18.07.2023 12:00:00', 'We see.')}`
    expect(readText(text).drafts.map(({ document }) => [document.slug, document.entries.length])).toEqual([
      ['ex700015', 2],
      ['ex700014', 1],
    ])
  })

  test('the same post pasted twice is read once, with a doubt at the second', () => {
    const one = post('18.07.2023 10:00:00', 'We are looking.')
    const text = `Incident: EX700016\n\n${one}${one}`
    const reading = readText(text)
    expect(onlyDocument(reading).entries).toHaveLength(1)
    expect(reading.doubts.filter(({ kind }) => kind === 'duplicate')).toHaveLength(1)
  })

  test('two posts of one second stay two', () => {
    const text = `Incident: EX700017\n\n${post('18.07.2023 10:00:00', 'We look.')}${post('18.07.2023 10:00:00', 'We see.')}`
    const document = onlyDocument(readText(text))
    expect(document.entries.map(({ fields }) => fields?.currentStatus)).toEqual(['We look.', 'We see.'])
    expect(new Set(document.entries.map(({ id }) => id)).size).toBe(2)
  })

  test('English prose after the last post stays out when no other post has paragraphs without labels', () => {
    const text = `Incident: EX700018\n\n${['10', '11', '12'].map((hour) => post(`18.07.2023 ${hour}:00:00`, 'We look.')).join('')}This entry was posted in mail.`
    const reading = readText(text)
    expect(doubtedWords(reading, text, 'unplaced-text')).toEqual(['This entry was posted in mail.'])
    expect(JSON.stringify(onlyDocument(reading))).not.toContain('This entry was posted')
  })
})

describe('times that cannot be read', () => {
  test('a publication time that is none: the post is kept undated, with its words and a doubt', () => {
    const text = `Incident: EX700019\n\n${post('yesterday', 'We look.')}`
    const reading = readText(text)
    expect(doubtedWords(reading, text, 'unreadable-date')).toEqual(['yesterday'])
    expect(entryAt(onlyDocument(reading), 0)).toMatchObject({
      statedAt: { at: null },
      body: 'yesterday',
      fields: { currentStatus: 'We look.' },
    })
  })

  test('an impossible one', () => {
    const text = `Incident: EX700020\n\n${post('31.04.2023 10:00:00', 'We look.')}`
    const reading = readText(text)
    expect(doubtedWords(reading, text, 'impossible-date')).toEqual(['31.04.2023 10:00:00'])
    expect(entryAt(onlyDocument(reading), 0).statedAt).toMatchObject({ at: null, text: '31.04.2023 10:00:00' })
  })

  test('an unknown zone is a doubt, and times are read as UTC', () => {
    const reading = readText(post('18.07.2023 10:00:00', 'We look.'), 'Mars/Olympus')
    expect(reading.doubts[0]).toMatchObject({ kind: 'unknown-value', start: 0, end: 0 })
    expect(onlyDocument(reading).entries[0]?.statedAt).toMatchObject({
      at: '2023-07-18T10:00:00.000Z',
      zone: 'UTC',
      zoneCertainty: 'assumed',
    })
  })
})

describe('a clock change', () => {
  const doubled = ['29.10.2023 01:50:00', '29.10.2023 02:50:00', '29.10.2023 02:10:00', '29.10.2023 03:30:00']
  const instants = ['2023-10-28T23:50:00.000Z', '2023-10-29T00:50:00.000Z', '2023-10-29T01:10:00.000Z', '2023-10-29T02:30:00.000Z']
  const textOf = (times: string[]) => `Incident: EX700021\n\n${times.map((time, index) => post(time, `We look, ${index}.`)).join('')}`

  test.each([
    ['oldest first', doubled],
    ['newest first', doubled.toReversed()],
  ])('in a doubled hour the order of the page decides: %s', (_, times) => {
    const text = textOf(times)
    expect(statedAt(text, 'Europe/Berlin')).toEqual(instants)
    expect(doubtedWords(readText(text, 'Europe/Berlin'), text, 'clock-change').sort()).toEqual([
      '29.10.2023 02:10:00',
      '29.10.2023 02:50:00',
    ])
  })

  test('alone it is the earlier, and both readings are kept', () => {
    const entry = entryAt(onlyDocument(readText(textOf(['29.10.2023 02:30:00']), 'Europe/Berlin')), 0)
    expect(entry.statedAt).toMatchObject({
      at: '2023-10-29T00:30:00.000Z',
      readings: [{ at: '2023-10-29T00:30:00.000Z' }, { at: '2023-10-29T01:30:00.000Z' }],
    })
  })

  test('an hour that no clock showed is read so that it fits its neighbours', () => {
    expect(statedAt(textOf(['26.03.2023 01:45:00', '26.03.2023 02:30:00', '26.03.2023 03:40:00']), 'Europe/Berlin')).toEqual([
      '2023-03-26T00:45:00.000Z',
      '2023-03-26T01:30:00.000Z',
      '2023-03-26T01:40:00.000Z',
    ])
  })
})

describe('promises', () => {
  test('one that is due before its post is a doubt, and stands as printed', () => {
    const text = post('18.07.2023 10:00:00', 'We look.', 'Next update by: Tuesday, July 18, 2023, at 8:00 AM UTC')
    const reading = readText(text)
    expect(doubtedWords(reading, text, 'promise-before-post')).toEqual(['Tuesday, July 18, 2023, at 8:00 AM UTC'])
    expect(entryAt(onlyDocument(reading), 0).promise?.dueAt?.at).toBe('2023-07-18T08:00:00.000Z')
  })

  test('one that is due years later is a doubt', () => {
    const text = post('18.07.2023 10:00:00', 'We look.', 'Next update by: July 18, 2025, at 8:00 AM UTC')
    expect(doubtedWords(readText(text), text, 'contradictory-date')).toEqual(['July 18, 2025, at 8:00 AM UTC'])
  })

  test('an unlikely half of the day is not ours to judge', () => {
    const reading = readText(post('18.07.2023 06:00:00', 'We look.', 'Next update by: Tuesday, July 18, 2023, at 8:30 PM UTC'))
    expect(reading.doubts.map(({ kind }) => kind)).toEqual(['zone-assumed'])
  })
})
