import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reading } from '@/lib/ingest/draft'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { fixtureText, readText, testServices } from '@/lib/ingest/microsoft/testing/read-fixture'
import { expectSoundReading, growthOf, hostileInputs } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions({ zone: 'Europe/Berlin', services: testServices })

describe('recognition', () => {
  test.each([
    ['history-newest-first.txt', 0.9],
    ['nhsmail-notice.txt', 0.9],
    ['one-line-posts.txt', 0.8],
    ['layout-of-2014.txt', 0.8],
    ['graph-issues.json', 0.95],
    ['status-tweets.txt', 0.3],
  ])('%s', (name, sure) => {
    expect(microsoft.sniff(fixtureText(name))).toBe(sure)
  })

  test.each(['', 'lunch at noon', '{"page": {"id": "x"}, "incidents": []}', '[{"begin": "x", "external_desc": "y"}]'])(
    '%j is foreign',
    (text) => {
      expect(microsoft.sniff(text)).toBe(0)
    },
  )
})

describe('nothing throws', () => {
  const keys = 'value id Id title status posts Messages createdDateTime PublishedTime description content MessageText details startDateTime'

  test('on any text or JSON', () => {
    fc.assert(
      fc.property(hostileInputs(keys.split(' ')), (text) => {
        expectSoundReading(microsoft.read(text, options), text)
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  const scraps = [
    'Published Time: ',
    '18.07.2023 19:32:23',
    '29.10.2023 02:30:00',
    '31.04.2023',
    'Title: ',
    'User impact : ',
    'Current status: ',
    'Final status: ',
    'Start time: ',
    'End time: ',
    'Next update by: ',
    'Tuesday, July 18, 2023, at 7:30 PM UTC',
    'within 30 minutes',
    'Workaround: x',
    'Share: Incident: EX700060, impacted service: Exchange Online, current status is: ',
    'Microsoft 365 Alert – A – B – C – ONGOING',
    'NHSmail Reference : INC70000060',
    'Microsoft Reference : EX700061',
    'EX700062 | Exchange Online | Slow',
    'Latest Message ',
    'Last Updated 06/20/2023 17:26:48',
    "We're investigating EX700063 in the admin center.",
    'Wir sind die und das ist nicht',
    '<p>',
    '</div>',
    '&nbsp;',
    '&lt;',
    '"503 5.5.1 x"',
    '\ud800',
    '\0',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    ' ',
    'word',
    '😀',
  ]

  test('on scraps of its own layouts, in any order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...scraps), maxLength: 60 }), (text) => {
        expectSoundReading(microsoft.read(text, options), text)
      }),
      { numRuns: 600 },
    )
  }, 60_000)

  test('on its fixtures, cut off anywhere', () => {
    for (const name of ['history-german.txt', 'nhsmail-notice.txt', 'checker-page.txt', 'graph-issues.json']) {
      const text = fixtureText(name)
      for (let at = 0; at < text.length; at += 61) expectSoundReading(microsoft.read(text.slice(0, at), options), text.slice(0, at))
    }
  })
})

describe('nothing is lost', () => {
  const word = fc.integer({ min: 0, max: 100_000 }).map((number) => `w${number}x`)
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
  const labels = [
    'Title',
    'User impact',
    'More info',
    'Current status',
    'Scope of impact',
    'Root cause',
    'Next steps',
    'Workaround',
    'Titel',
  ]
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...labels), words).map(([label, text]) => `${label}: ${text}`) },
    { weight: 2, arbitrary: words },
    { weight: 1, arbitrary: words.map((text) => `- ${text}`) },
    { weight: 1, arbitrary: words.map((text) => `Next update by: ${text}`) },
    { weight: 1, arbitrary: words.map((text) => `We're looking at EX700070 in the admin center, ${text}.`) },
    { weight: 1, arbitrary: words.map((text) => `Share: Incident: EX700071, impacted service: ${text}`) },
    { weight: 1, arbitrary: words.map((text) => `<p>${text}</p>`) },
    { weight: 2, arbitrary: fc.integer({ min: 10, max: 23 }).map((hour) => `Published Time: 18.07.2023 ${hour}:00:00`) },
    {
      weight: 1,
      arbitrary: words.map((text) => `NHSmail Reference : INC70000070\nMicrosoft Reference : EX700072\n\nIssue Status : ${text}`),
    },
    { weight: 1, arbitrary: words.map((text) => `EX700073 | Exchange Online | ${text}\nLatest Message Title: ${text}`) },
  )
  const page = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 14 })

  test('every word of a page is in a draft or under a doubt', () => {
    fc.assert(
      fc.property(page, (lines) => {
        const text = lines.flat().join('')
        const reading = microsoft.read(text, options)
        expect(lostWords(reading, text, /w\d+x/g)).toEqual([])
      }),
      { numRuns: 600 },
    )
  }, 60_000)

  test.each(['history-newest-first.txt', 'nhsmail-notice.txt', 'one-line-posts.txt', 'checker-page.txt', 'article.md'])(
    'nor of %s',
    (name) => {
      const text = fixtureText(name)
      const known =
        /^(?:share|published|time|title|user|impact|more|info|current|final|status|scope|of|start|end|root|cause|preliminary|next|steps|update|by|nbsp|amp|39|nhsmail|microsoft|reference|issue|description|last|updated|latest|message|classification|p|blockquote|class|twitter|tweet|lang|en|dir|ltr|a|href|https|com|msft365status|mdash|1681224177800425473|incident|impacted|service|feature|is|[\d/:.]+)$/i
      expect(lostWords(microsoft.read(text, options), text, /[\p{L}\p{N}]+/gu).filter((word) => !known.test(word))).toEqual([])
    },
  )

  function lostWords(reading: Reading, text: string, wanted: RegExp): string[] {
    const kept = JSON.stringify(reading.drafts.map(({ document }) => document))
    const doubted = reading.doubts.map(({ start, end }) => text.slice(start, end)).join('\n')
    return [...new Set(text.match(wanted) ?? [])].filter((word) => !kept.includes(word) && !doubted.includes(word))
  }
})

describe('time is linear in the input', () => {
  const inputs: [string, number, (size: number) => string][] = [
    ['a history', 60_000, (size) => historyOf(Math.ceil(size / 120))],
    ['one post said again and again', 60_000, (size) => 'Published Time: 18.07.2023 19:32:23\n\nTitle: Slow\n\n'.repeat(size / 50)],
    ['labels without end', 40_000, (size) => 'User impact: '.repeat(size / 13)],
    ['an unclosed tag again and again', 500_000, (size) => '<p '.repeat(size / 3)],
    ['entities', 200_000, (size) => '&nbsp;'.repeat(size / 6)],
    ['one long word', 500_000, (size) => 'a'.repeat(size)],
    ['blank lines', 500_000, (size) => '\n'.repeat(size)],
    ['tickets', 200_000, (size) => Array.from({ length: size / 9 }, (_, index) => `EX${100_000 + index}`).join(' ')],
    [
      'notices',
      60_000,
      (size) => 'NHSmail Reference : INC70000001\nMicrosoft Reference : EX700004\nIssue Status : ONGOING\n\n'.repeat(size / 90),
    ],
    ['pages of a checker', 40_000, (size) => 'EX700004 | a | b\nLatest Message Title: x\n'.repeat(size / 40)],
    ['nested lists', 500_000, (size) => '[['.repeat(size / 2)],
    ['words that promise', 500_000, (size) => `User impact: ${'we will update within '.repeat(size / 22)}`],
    ['words that watch', 500_000, (size) => `Current status: ${'continuing to monitor and '.repeat(size / 26)}`],
    ['open quotes', 500_000, (size) => `More info: ${'error "503 5.5.1 '.repeat(size / 17)}`],
    ['NULs', 100_000, (size) => '\0'.repeat(size)],
  ]

  test.each(inputs)('%s', { retry: 2, timeout: 60_000 }, (_, size, input) => {
    expect(growthOf(microsoft, input, size, options)).toBeLessThan(3.5)
  })

  test('a megabyte of history is read in about a second', { retry: 2 }, () => {
    const text = historyOf(1_000_000 / 600, 'Some words about the mail that is slow and what is done about it. '.repeat(7))
    const before = process.cpuUsage()
    expect(readText(text).drafts[0]?.document.entries.length).toBeGreaterThan(1000)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(2)
  })

  function historyOf(posts: number, words = 'We look.'): string {
    const begin = Date.UTC(2023, 0, 1)
    const time = (index: number) => new Date(begin + index * 61_000).toISOString()
    return Array.from({ length: posts }, (_, index) => {
      const at = time(index)
      return `Published Time: ${at.slice(8, 10)}.${at.slice(5, 7)}.${at.slice(0, 4)} ${at.slice(11, 19)}\n\nTitle: Slow\n\nCurrent status: ${words} ${index}\n\n`
    }).join('')
  }
})

describe('input that is none', () => {
  test.each(['', ' \n\t'])('%j is refused', (text) => {
    expect(microsoft.read(text, options)).toMatchObject({ drafts: [], refused: 'The input is empty.' })
  })

  test('NULs and half characters are repaired, and the rest is read', () => {
    const text = 'Incident: EX700080\n\nPublished Time: 18.07.2023 10:00:00\n\nTitle: Sl\0w \ud800 mail\n\nCurrent status: We look.'
    const reading = microsoft.read(text, options)
    expect(reading.drafts[0]?.document.title).toBe('Sl\ufffdw \ufffd mail')
    expect(reading.doubts.filter(({ kind }) => kind === 'repaired-text')).toHaveLength(2)
  })
})
