import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cstate } from '@/lib/ingest/cstate/format'
import { expectSoundReading, growthOf } from '@/lib/ingest/testing/hostile-input'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const options = testReadOptions({ vendor: 'example', page: 'status.example.org', file: 'one.md' })
const read = (text: string) => cstate.read(text, options)
const issue = (matter: string, body = 'text') => `---\ntitle: x\ndate: 2030-01-01T10:00:00Z\nseverity: down\n${matter}\n---\n${body}\n`
const fixture = readFileSync(new URL('./fixtures/2030-03-28-builds-queue.txt', import.meta.url), 'utf8')

describe('refused whole', () => {
  test.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['<!doctype html>', 'web page'],
    ['{"is":"issue"}', 'front matter'],
    ['Just text', 'front matter'],
    ['+++\ntitle = "x"\n+++\n', 'TOML'],
    [fixture.slice(0, 120), 'cut off'],
    [`---\n${'a: b\n'.repeat(5000)}---\n`, 'longer than 16 kB'],
    ['---\ntitle: a: b\n---\n', 'not YAML: Nested mappings'],
    ['---\n- a\n---\n', 'no keys'],
    ['---\n---\n', 'no keys'],
    ['---\ntitle: Notes\n---\n', 'not that of an issue'],
    [issue('section: blog'), 'a “blog”, not an issue'],
  ])('%j', (text, reason) => {
    const reading = read(text)
    expect(reading.refused).toContain(reason)
    expect(reading.drafts).toEqual([])
  })

  test('a file of nobody’s page', () => {
    expect(cstate.read(fixture, testReadOptions({ file: 'one.md' })).refused).toContain('whose page')
  })
})

describe('read with doubts', () => {
  test.each([
    ['severity: catastrophic', ['duplicate', 'unknown-value']],
    ['resolved: perhaps', ['unknown-value']],
    ['resolved: true\nresolvedWhen: tomorrow', ['unreadable-date']],
    ['resolved: true\nresolvedWhen: 2030-02-31T10:00:00Z', ['impossible-date']],
    ['affected:\n  - a\n  - b: c', ['unplaced-text']],
    ['pin: [x, y]', ['unplaced-text']],
    ['Affected: web', []],
  ])('%j', (matter, kinds) => {
    const reading = read(issue(matter))
    expect(reading.drafts).toHaveLength(1)
    expect(reading.doubts.map(({ kind }) => kind)).toEqual(kinds)
  })

  test('a NUL and half a character are repaired', () => {
    const reading = read(issue('resolved: false', 'a\u0000b\ud800'))
    expect(reading.drafts[0]?.document.entries[0]?.body).toBe('a\ufffdb\ufffd')
    expect(reading.doubts.map(({ kind }) => kind)).toEqual(['repaired-text', 'repaired-text'])
  })

  test('a long body is cut', () => {
    const reading = read(issue('resolved: false', 'word '.repeat(20_000)))
    expect(reading.drafts[0]?.document.entries[0]?.body).toHaveLength(40_000)
    expect(reading.doubts.map(({ kind }) => kind)).toEqual(['truncated'])
  })
})

test('what the vendor keeps as a draft is rejected', () => {
  expect(read(issue('draft: true'))).toMatchObject({
    drafts: [],
    rejected: [{ key: 'one.md', reason: expect.stringContaining('not published') }],
  })
})

test('a file of more headings than any issue has is rejected', () => {
  expect(read(issue('resolved: false', '[Update]\nx\n'.repeat(1001)))).toMatchObject({ drafts: [], rejected: [{ key: 'one.md' }] })
})

test('reading twice gives the same', () => {
  expect(read(fixture)).toEqual(read(fixture))
})

test('nothing throws, and whatever is read is sound', { timeout: 60_000 }, () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      'title: x',
      'date: 2030-01-01',
      'resolved: yes',
      'resolvedWhen: 2029-01-01T1:00:00Z',
      'severity: down',
      'affected:',
      '  - a',
      '&a [*a]',
      '? x',
    ),
  )
  const bodyLine = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '[Final message]',
      '[Update - 2030-01-01 10h00 UTC]',
      '---',
      '```',
      '<!--',
      '-->',
      '**2030-01-01 10:00:00**',
      '{{< track "2030-01-01 10:00:00" >}}',
      '<br>',
    ),
  )
  const file = fc.tuple(fc.array(line, { maxLength: 12 }), fc.array(bodyLine, { maxLength: 12 }))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        file.map(([matter, body]) => `---\n${matter.join('\n')}\n---\n${body.join('\n')}`),
      ),
      (text) => expectSoundReading(read(text), text),
    ),
    { numRuns: 500 },
  )
})

describe('time grows with the input, not faster', { timeout: 60_000 }, () => {
  test.each([
    ['words', 'word '],
    ['blank lines', '\n'],
    ['blanks', ' '],
    ['headings', '[Update]\nx\n'],
    ['half headings', '[Update '],
    ['rules', '\n---\n'],
    ['stars', '**'],
    ['comments', '<!-- x -->'],
    ['comments that never end', '<!-- '],
    ['fences', '```\n'],
    ['ticks', '`'],
    ['track marks', '{{< track "'],
    ['tags', '<b>'],
  ])('%s', (_, piece) => {
    const input = (size: number) => issue('resolved: false', piece.repeat(size / piece.length))
    expect(growthOf(cstate, input, 100_000, options)).toBeLessThan(3.5)
  })

  test.each(['[', '{a: ', '- ', '? ', '? - ', '&a ', '"', 'a:\n', '*a '])('front matter of %j is read or refused at once', (piece) => {
    const start = performance.now()
    const reading = read(`---\n${piece.repeat(16_000 / piece.length)}\n---\n`)
    expect(reading.refused).toBeDefined()
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
