import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testPlaces } from '@/lib/core/testing/test-places'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import type { Reading } from '@/lib/ingest/draft'
import { entryAt, onlyDocument, readText } from '@/lib/ingest/microsoft/testing/read-fixture'
import { expectSoundReading } from '@/lib/ingest/testing/hostile-input'
import { readSharedData, sharedData } from '@/lib/ingest/testing/shared-data'

const seedFolder = '../shared/seeds'
const seeds = existsSync(seedFolder) ? readdirSync(seedFolder).sort() : []
const seedNote = seeds.length > 0 ? '' : ' (the seeds are not here: skipped)'
const readSeed = (number: string) => readFileSync(`${seedFolder}/${seeds.find((name) => name.startsWith(number))}`, 'utf8')
const read = (name: string, zone = 'UTC') => readText(readSharedData(`microsoft/texts/${name}.txt`), zone)
const documentOf = (reading: Reading, slug: string) => {
  const found = reading.drafts.find(({ document }) => document.slug === slug)?.document
  if (found === undefined) throw new Error(`no ${slug} among ${reading.drafts.map(({ document }) => document.slug).join(', ')}`)
  return found
}

/** Stated and due, as the worked example of the domain has them; the first promise is 30 minutes, in words. */
const workedExample: [string, string | null][] = [
  ['2023-07-17T19:03:33.000Z', null],
  ['2023-07-17T19:27:00.000Z', '2023-07-17T20:30:00.000Z'],
  ['2023-07-17T20:07:09.000Z', '2023-07-17T22:30:00.000Z'],
  ['2023-07-17T22:13:33.000Z', '2023-07-18T00:30:00.000Z'],
  ['2023-07-18T00:18:38.000Z', '2023-07-18T02:30:00.000Z'],
  ['2023-07-18T02:29:59.000Z', '2023-07-18T04:30:00.000Z'],
  ['2023-07-18T04:32:58.000Z', '2023-07-18T06:30:00.000Z'],
  ['2023-07-18T06:00:07.000Z', '2023-07-18T20:30:00.000Z'],
  ['2023-07-18T11:19:28.000Z', '2023-07-18T13:30:00.000Z'],
  ['2023-07-18T13:32:40.000Z', '2023-07-18T15:30:00.000Z'],
  ['2023-07-18T15:37:14.000Z', '2023-07-18T17:30:00.000Z'],
  ['2023-07-18T17:32:23.000Z', '2023-07-18T19:30:00.000Z'],
]

describe.skipIf(seeds.length === 0)(`the article with a history inside${seedNote}`, () => {
  const text = seeds.length === 0 ? '' : readSeed('002')
  const reading = readText(text, 'Europe/Berlin')

  test('gives EX648815 with its twelve posts, and EX649175 with a notice and two quoted statements', () => {
    expect(reading.drafts.map(({ document }) => [document.slug, document.entries.map(({ kind }) => kind)])).toEqual([
      ['ex648815', Array.from({ length: 12 }, () => 'vendor-update')],
      ['ex649175', ['third-party-notice', 'vendor-statement', 'vendor-statement']],
    ])
  })

  test('to the second, with every promise', () => {
    const { entries } = documentOf(reading, 'ex648815')
    expect(entries.map(({ statedAt, promise }) => [statedAt.at, promise?.dueAt?.at ?? null])).toEqual(workedExample)
    expect(entries[0]?.promise?.withinMinutes).toBe(30)
  })

  test('scope comes with post 2, start and cause with post 3, four hours with post 10, five with post 11', () => {
    const { entries, impacts, causes, coverage } = documentOf(reading, 'ex648815')
    const first = (name: 'scopeOfImpact' | 'startTime' | 'rootCause') => entries.findIndex(({ fields }) => fields?.[name] !== undefined)
    expect([first('scopeOfImpact'), first('startTime'), first('rootCause')]).toEqual([1, 2, 2])
    const [impact] = impacts
    expect(impact).toMatchObject({ basis: 'declared', effect: 'delayed', ends: [], regions: [] })
    expect(impact?.starts.map(({ moment, statedIn }) => [moment.at, statedIn.length])).toEqual([['2023-07-17T15:00:00.000Z', 10]])
    expect(
      impact?.maxDelays.map(({ minutes, statedIn }) => [minutes, statedIn.map((id) => entries.findIndex((entry) => entry.id === id))]),
    ).toEqual([
      [240, [9]],
      [300, [10, 11]],
    ])
    expect(causes).toHaveLength(1)
    expect(coverage).toEqual({ from: '2023-07-17T19:03:33.000Z', to: '2023-07-18T17:32:23.000Z', complete: false })
  })

  test('the timeline computed from it is the worked example', () => {
    const timeline = buildTimeline(documentOf(reading, 'ex648815'), testPlaces, '2026-11-01T00:00:00.000Z')
    const scored = (outcome: string) => timeline.promises.filter((promise) => promise.outcome === outcome)
    expect([scored('kept').length, scored('unanswered').length]).toEqual([7, 1])
    expect(scored('missed').map(({ lateSeconds }) => lateSeconds)).toEqual([178, 160, 434, 143])
    expect(timeline.promises.map(({ doubt }) => doubt?.code ?? null).filter((code) => code !== null)).toEqual(['am-pm'])
    expect(timeline.silences.map(({ seconds }) => seconds)).toEqual([19_161])
    expect(timeline.durations).toMatchObject([{ basis: 'declared', effect: 'delayed', seconds: 95_543, atLeast: true }])
    expect(timeline.gaps.firstWordAfterDeclaredStartSeconds).toBe(14_613)
    expect(timeline.status).toBe('end-not-recorded')
  })

  test('the notice is stated at its update in British time, its promise in UTC', () => {
    const notice = entryAt(documentOf(reading, 'ex649175'), 0)
    expect(notice.statedAt).toMatchObject({ at: '2023-07-18T09:22:00.000Z', readings: [{ at: '2023-07-18T10:22:00.000Z' }] })
    expect(notice.promise?.dueAt?.at).toBe('2023-07-18T10:00:00.000Z')
    expect(documentOf(reading, 'ex649175').codes.map(({ code }) => code)).toEqual(['EX649175', 'INC37075572'])
  })

  test('the article and its comments are doubted, not lost', () => {
    const doubted = reading.doubts.filter(({ kind }) => kind === 'unplaced-text').map(({ start, end }) => text.slice(start, end))
    for (const words of ['Pixabay', 'Permalink', 'Antworten zu', 'Schreibe einen Kommentar']) {
      expect(doubted.some((part) => part.includes(words))).toBe(true)
      expect(JSON.stringify(reading.drafts)).not.toContain(words)
    }
  })
})

describe.skipIf(seeds.length === 0)(`articles that only speak of tickets${seedNote}`, () => {
  test.each([
    ['000', ['ex649175']],
    ['001', ['ex649175', 'ex648815']],
    ['003', ['ex1331830']],
    ['004', ['ex1256020']],
  ])('%s gives %j', (number, slugs) => {
    const text = readSeed(number)
    const reading = readText(text)
    expectSoundReading(reading, text)
    expect(reading.drafts.map(({ document }) => document.slug)).toEqual(slugs)
    const [first] = reading.drafts
    const note = first?.document.entries.find(({ kind }) => kind === 'note')
    expect(note?.body.length).toBeGreaterThan(text.length * 0.7)
    expect(reading.doubts.some(({ kind }) => kind === 'unplaced-text')).toBe(true)
  })

  test('the tweets in the first are statements, dated by their numbers', () => {
    const statements = documentOf(readText(readSeed('000')), 'ex649175').entries.filter(({ kind }) => kind === 'vendor-statement')
    expect(statements.map(({ statedAt, phase }) => [statedAt.at, phase])).toEqual([
      ['2023-07-18T08:47:34.000Z', 'investigating'],
      ['2023-07-18T10:39:42.000Z', 'mitigated'],
    ])
  })
})

describe.skipIf(!sharedData.isThere)(`posts as people pasted them${sharedData.note}`, () => {
  const names = sharedData.isThere ? readdirSync('../shared/data/microsoft/texts').filter((name) => name.endsWith('.txt')) : []

  test.each(names)('%s becomes one incident with an entry', (name) => {
    const text = readSharedData(`microsoft/texts/${name}`)
    const reading = readText(text, 'Europe/Berlin')
    expectSoundReading(reading, text)
    expect(onlyDocument(reading).entries.length).toBeGreaterThan(0)
    expect(reading.refused).toBeUndefined()
  })

  test.each([
    ['fe-2454', 'investigating', '2025-04-02T21:00:00.000Z', true],
    ['fe-2455', 'mitigating', '2025-04-02T21:30:00.000Z', true],
    ['fe-2456', 'mitigating', '2025-04-02T22:00:00.000Z', true],
    ['fe-2457', 'mitigating', '2026-04-02T22:30:00.000Z', false],
    ['fe-2458', 'mitigating', '2026-04-02T23:00:00.000Z', false],
    ['fe-2459', 'monitoring', '2026-04-02T23:30:00.000Z', false],
    ['fe-2418', 'investigating', '2026-02-10T16:00:00.000Z', false],
  ])('%s: %s, next update due %s', (name, phase, due, doubted) => {
    const reading = read(name, 'Europe/Berlin')
    const entry = entryAt(onlyDocument(reading), 0)
    expect(entry).toMatchObject({ phase, statedAt: { at: null }, promise: { dueAt: { at: due } } })
    expect(reading.doubts.some(({ kind }) => kind === 'contradictory-date')).toBe(doubted)
  })

  test('entities inside a sentence are spaces, labels anywhere on the line are found', () => {
    const { fields } = entryAt(onlyDocument(read('fe-2457')), 0)
    expect(fields?.currentStatus).toContain('observed that error rates')
    expect(Object.keys(fields ?? {})).toEqual(['currentStatus', 'scopeOfImpact', 'startTime', 'preliminaryRootCause', 'nextUpdateBy'])
  })

  test('the notices of NHSmail', () => {
    const third = onlyDocument(read('nhs-EX649488'))
    expect(third).toMatchObject({ slug: 'ex649488', impacts: [{ basis: 'reported', effect: 'stale' }] })
    expect(entryAt(third, 0)).toMatchObject({ kind: 'third-party-notice', phase: 'resolved', statedAt: { at: '2023-07-26T07:28:00.000Z' } })
    expect(entryAt(third, 0).body).toContain('19/07/2023 10:02:00 AM (GMT)')
    const teams = onlyDocument(read('nhs-TM782826'))
    expect(entryAt(teams, 0)).toMatchObject({ statedAt: { at: '2024-04-22T14:10:00.000Z' }, phase: 'resolved' })
    expect(teams.impacts[0]?.regions.map(({ place }) => place)).toContain('europe')
  })

  test('the page of the checker, its translation left out', () => {
    const document = onlyDocument(read('m365jp-MO545715', 'Asia/Tokyo'))
    expect(document).toMatchObject({ slug: 'mo545715', classification: 'advisory' })
    expect(entryAt(document, 0)).toMatchObject({ phase: 'resolved', statedAt: { at: '2023-04-26T17:26:48.000Z' } })
    expect(document.impacts[0]).toMatchObject({
      effect: 'delayed',
      starts: [{ moment: { at: '2023-04-23T00:00:00.000Z' } }],
      ends: [{ moment: { at: '2023-04-26T08:04:00.000Z' } }],
    })
    expect(JSON.stringify(document)).not.toContain('タイトル')
  })

  test('the layouts of 2014 and 2016', () => {
    expect(entryAt(onlyDocument(read('auburn-2014')), 0)).toMatchObject({ promise: { dueAt: { at: '2014-06-24T19:00:00.000Z' } } })
    expect(entryAt(onlyDocument(read('eiu-2016')), 0)).toMatchObject({
      statedAt: { at: '2016-08-01T00:00:00.000Z', precision: 'day' },
      phase: 'mitigating',
    })
    const imap = entryAt(onlyDocument(read('udm-2016')), 0)
    expect(imap).toMatchObject({
      statedAt: { at: '2016-01-20T00:00:00.000Z', precision: 'day' },
      promise: { dueAt: { at: '2016-01-22T02:00:00.000Z' } },
    })
    expect(Object.keys(imap.fields ?? {})).toEqual(expect.arrayContaining(['userImpact', 'scopeOfImpact', 'estimatedTimeToResolve']))
  })

  test('the thread of tweets, in its order', () => {
    const document = onlyDocument(read('threadreader-TM212081'))
    expect(document.slug).toBe('tm212081')
    expect(document.entries.map(({ kind, phase }) => [kind, phase])).toEqual([
      ['vendor-statement', 'investigating'],
      ['vendor-statement', undefined],
      ['vendor-statement', 'mitigating'],
      ['vendor-statement', 'mitigating'],
      ['vendor-statement', 'mitigating'],
      ['vendor-statement', 'mitigated'],
    ])
  })
})

describe.skipIf(!sharedData.isThere)(`data of Microsoft’s interfaces${sharedData.note}`, () => {
  test('Graph: glued labels, a promise in words, both ends', () => {
    const document = onlyDocument(readText(readSharedData('microsoft/graph-issues.json')))
    expect(document).toMatchObject({ slug: 'cr275975', classification: 'advisory' })
    expect(document.entries.map(({ phase, promise }) => [phase, promise?.withinMinutes ?? promise?.dueAt?.at])).toEqual([
      ['investigating', 30],
      ['investigating', '2021-08-06T21:00:00.000Z'],
      ['resolved', undefined],
    ])
    expect(document.impacts[0]).toMatchObject({
      starts: [{ moment: { at: '2021-08-02T14:36:00.000Z' } }],
      ends: [{ moment: { at: '2021-08-06T20:25:00.000Z' } }],
    })
    expect(entryAt(document, 2).fields?.nextSteps).toContain('patch')
  })

  test('the retired interface: three incidents, and a Message Center post left out with the reason', () => {
    const reading = readText(readSharedData('microsoft/office365-service-communications.json'))
    expect(reading.drafts.map(({ document }) => [document.slug, document.entries.length, document.entries.at(-1)?.phase])).toEqual([
      ['ex213379', 3, 'mitigating'],
      ['ly220759', 3, 'false-positive'],
      ['sp220211', 4, 'resolved'],
    ])
    expect(reading.rejected?.map(({ key }) => key)).toEqual(['MC198615'])
    const sharepoint = documentOf(reading, 'sp220211')
    expect(sharepoint.impacts[0]?.starts.map(({ how, moment }) => [how, moment.at])).toEqual([
      ['label', '2020-08-11T06:08:00.000Z'],
      ['field', '2020-08-11T22:14:58.000Z'],
    ])
  })
})
