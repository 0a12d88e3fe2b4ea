import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { cstate } from '@/lib/ingest/cstate/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
const optionsFor = (file: string) => testReadOptions({ vendor: 'example', page: 'status.example.org', file: `content/issues/${file}.md` })
const read = (name: string, text = fixture(name)) => cstate.read(text, optionsFor(name))
const timelineOf = (document: IncidentDocument) => buildTimeline(document, optionsFor('x').places, '2031-01-01T00:00:00.000Z')

function documentOf(name: string, text?: string): IncidentDocument {
  const reading = read(name, text)
  const document = reading.drafts[0]?.document
  if (document === undefined) throw new Error(reading.refused ?? JSON.stringify(reading.rejected))
  return document
}

const spoken = ({ entries }: IncidentDocument) =>
  entries.map(({ statedAt, phase, origin }) => [statedAt.at?.slice(5, 16), phase, origin?.key.split('/')[1]])

describe('an issue with headings in its body', () => {
  const document = documentOf('2030-03-28-builds-queue')

  test('is known by the name of its file and has the address Hugo gives it', () => {
    expect(document.origins).toEqual([{ format: 'cstate', page: 'status.example.org', key: '2030-03-28-builds-queue.md' }])
    expect(document.sources[0]?.url).toBe('https://status.example.org/issues/2030-03-28-builds-queue/')
    expect(document.slug).toMatch(/^example-2030-03-28-builds-wait-in-the-queue-[0-9a-f]{8}$/)
  })

  test('each update is one entry, oldest first; the first and last word are dated by the front matter, about', () => {
    expect(spoken(document)).toEqual([
      ['02-11T19:00', undefined, '2030-02-11T19:00:00.000Z'],
      ['03-28T14:00', 'detected', 'initial'],
      [undefined, undefined, 'update'],
      ['03-29T15:30', undefined, '2030-03-29T15:30:00.000Z'],
      ['03-29T15:55', 'resolved', 'final'],
    ])
    expect(document.entries.map(({ statedAt }) => statedAt.bound)).toEqual([undefined, 'about', undefined, undefined, 'about'])
    expect(document.entries.map(({ headline }) => headline)).toEqual([undefined, undefined, 'Update 2', undefined, undefined])
    expect(document.entries[2]?.statedAt).toEqual({
      at: null,
      precision: 'unknown',
      notBefore: '2030-03-28T14:00:00.000Z',
      notAfter: '2030-03-29T15:55:00.000Z',
    })
  })

  test('code is no heading, no comment and no HTML; tags in the text become Markdown', () => {
    expect(document.entries[3]?.body).toContain('[Update] this line is output, no heading\n<!-- and this no comment -->')
    expect(document.entries[2]?.body).toBe('More machines did not help, but ~~a restart~~ `<b>` did.')
  })

  test('a link at the beginning of a line is no heading', () => {
    expect(document.entries[1]?.body).toBe('Since 14h00 UTC no new build starts.\nSee [the tracker](https://tracker.example.org/12).')
  })

  test('front matter gives start, end, severity, services and places', () => {
    const [impact] = document.impacts
    expect(impact).toMatchObject({
      effect: 'degraded',
      level: 'partial',
      starts: [{ how: 'field', statedIn: [document.entries[0]?.id], moment: { at: '2030-03-28T14:00:00.000Z', precision: 'minute' } }],
      ends: [{ how: 'field', statedIn: [document.entries[4]?.id], moment: { at: '2030-03-29T15:55:00.000Z' } }],
      regions: [{ how: 'field', place: 'germany', wording: 'Germany' }],
    })
    expect(document.services.map(({ service }) => service)).toEqual(['example-builds-example-org', 'example-compute-germany'])
    expect(timelineOf(document)).toMatchObject({ status: 'resolved', durations: [{ seconds: 93_300, atLeast: false }] })
    expect(document.coverage.complete).toBe(true)
  })

  test('nothing in it is doubted', () => {
    expect(read('2030-03-28-builds-queue').doubts).toEqual([])
  })
})

describe('an issue written by hand', () => {
  const name = '2030-06-08-sign-in'
  const document = documentOf(name)

  test('`yes`, trailing blanks, capitals, an empty list and dates without a zone are read', () => {
    expect(document.title).toBe('Sign-in fails: wrong key')
    expect(document.services).toEqual([])
    expect(document.impacts[0]).toMatchObject({ effect: 'unreachable', level: 'full' })
    expect(document.impacts[0]?.starts[0]?.moment).toEqual({
      at: '2030-06-07T12:37:00.000Z',
      precision: 'minute',
      zone: 'UTC',
      zoneCertainty: 'assumed',
      text: '2030-06-07 12:37:00',
    })
  })

  test('an end before the start stands, with a doubt, and dates no word', () => {
    expect(document.impacts[0]?.ends[0]?.moment.at).toBe('2030-06-07T08:37:00.000Z')
    expect(spoken(document)).toEqual([
      ['06-07T12:37', undefined, '2030-06-07T12:37:00.000Z'],
      ['06-08T07:37', undefined, '2030-06-08T07:37:00.000Z'],
      [undefined, 'resolved', 'final'],
    ])
    expect(timelineOf(document).status).toBe('resolved')
  })

  test('the front matter’s end is an entry of its own where no update says so', () => {
    expect(document.entries[2]).toMatchObject({ headline: 'Resolved', body: '', fields: { serviceStatus: 'resolved' } })
  })

  test('each doubt points at its place', () => {
    const text = fixture(name)
    expect(read(name).doubts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['contradictory-date', '2030-06-07 8:37:00'],
      ['zone-assumed', '2030-06-07 12:37:00'],
    ])
  })
})

describe('an issue with rules between its updates', () => {
  const name = '2030-08-14-lab'
  const document = documentOf(name)

  test('a rule parts updates, a bare time below it dates one; the newest stand on top', () => {
    expect(spoken(document)).toEqual([
      ['08-13T06:00', 'detected', 'initial'],
      ['08-14T06:10', undefined, '2030-08-14T06:10:00.000Z'],
      [undefined, undefined, 'plain'],
    ])
    expect(document.entries[0]?.statedAt).toMatchObject({ zone: '+02:00', zoneCertainty: 'stated', text: '2030-08-13T8:00:00+02:00' })
    expect(document.impacts[0]?.ends).toEqual([])
    expect(document.coverage.complete).toBe(false)
  })

  test('a comment is left out with a doubt, a tool’s directive without one; an unknown key is a doubt', () => {
    const text = fixture(name)
    expect(document.entries.map(({ body }) => body).join('\n')).not.toContain('not yet')
    expect(read(name).doubts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['unknown-label', 'gloomy'],
      ['unplaced-text', '<!-- [Final message]\nnot yet -->'],
    ])
  })

  test('a last word added later is the entry that the flag had made', () => {
    const flagged = documentOf(name, fixture(name).replace('resolved: false', 'resolved: true\nresolvedWhen: 2030-08-14T10:00:00Z'))
    const said = documentOf(
      name,
      fixture(name)
        .replace('resolved: false', 'resolved: true\nresolvedWhen: 2030-08-14T10:00:00Z')
        .replace('The second', '[Final message]\nThe second'),
    )
    expect(said.entries.at(-1)?.id).toBe(flagged.entries.find(({ phase }) => phase === 'resolved')?.id)
  })
})

describe('an issue in cState’s own style', () => {
  const document = documentOf('2030-09-01-maintenance')

  test('states in italics are phases, the track mark dates them and goes', () => {
    expect(document.entries.map(({ statedAt, phase, body, fields }) => [statedAt.at, phase, fields?.serviceStatus, body])).toEqual([
      ['2030-08-30T09:00:00.000Z', undefined, 'scheduled', 'We move to a newer version.'],
      ['2030-09-01T10:30:00.000Z', 'investigating', 'investigating', 'Something else came up.'],
    ])
  })

  test('a day without a time is to the day; a name with "maintenance" is one', () => {
    expect(document.impacts[0]?.starts[0]?.moment.precision).toBe('day')
    expect(document.classification).toBe('maintenance')
  })
})

test('a bare notice informs and begins no phase; one that informs alone is an advisory', () => {
  const plain = '---\ntitle: Keys change\ndate: 2030-01-01T10:00:00Z\nresolved: false\nseverity: notice\n---\nNew keys next week.\n'
  expect(documentOf('keys', plain)).toMatchObject({ classification: 'advisory', entries: [{ statedAt: { bound: 'about' } }] })
  expect(documentOf('keys', plain).entries[0]?.phase).toBeUndefined()
  expect(documentOf('keys', plain.replace('severity: notice', 'severity: disrupted\ninformational: true')).classification).toBe('advisory')
})

test('an issue without a body still says its title', () => {
  const bare = '---\ntitle: Mail is down\ndate: 2030-01-01T10:00:00Z\nresolved: false\nseverity: down\n---\n'
  expect(documentOf('mail', bare).entries).toMatchObject([{ headline: 'Mail is down', body: '', phase: 'detected' }])
})

test('windows line ends and a byte order mark change nothing', () => {
  const text = fixture('2030-03-28-builds-queue')
  expect(documentOf('2030-03-28-builds-queue', `\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(documentOf('2030-03-28-builds-queue'))
})

test('a time that a clock change doubles is read as the earlier, with a doubt', () => {
  const text = '---\ntitle: x\ndate: 2030-10-27 02:30:00\nresolved: false\nseverity: down\n---\ny\n'
  const reading = cstate.read(text, testReadOptions({ vendor: 'example', file: 'x.md', zone: 'Europe/Berlin' }))
  expect(reading.drafts[0]?.document.impacts[0]?.starts[0]?.moment).toMatchObject({ at: '2030-10-27T00:30:00.000Z', readings: [{}, {}] })
  expect(reading.doubts.map(({ kind }) => kind)).toEqual(['clock-change', 'zone-assumed'])
})

test('sniffing knows its own and leaves the rest alone', () => {
  expect(cstate.sniff(fixture('2030-08-14-lab'))).toBe(0.95)
  expect(cstate.sniff('---\nresolved: true\nseverity: down\n---\n')).toBe(0.8)
  expect(['', '---\ntitle: A post\n---\ntext', '{"page":{}}', 'section: issue'].map(cstate.sniff)).toEqual([0, 0, 0, 0])
})
