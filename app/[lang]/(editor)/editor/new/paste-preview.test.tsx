import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { toAnswered, toImportBody } from '@/components/paste/ask-imports'
import { buildPasteWords } from '@/components/paste/build-paste-words'
import { PastePreview } from '@/components/paste/found/paste-preview'
import { printMoment } from '@/components/paste/found/print-moment'
import type { PasteAnswer } from '@/components/paste/paste-view'

import { doubtKinds } from '@/lib/ingest/draft'
import { formats } from '@/lib/ingest/formats'
import { microsoft } from '@/lib/ingest/microsoft/format'
import { testReadOptions } from '@/lib/ingest/testing/read-options'

const words = buildPasteWords('en')
const text = readFileSync(new URL('../../../../../lib/ingest/microsoft/fixtures/history-newest-first.txt', import.meta.url), 'utf8')
const reading = microsoft.read(text, testReadOptions({ zone: 'Europe/Berlin' }))
const answer: PasteAnswer = {
  format: 'microsoft',
  zone: 'Europe/Berlin',
  drafts: reading.drafts.map(({ document }) => ({ incidentId: document.id, document, known: null })),
  doubts: reading.doubts,
  doubtCount: reading.doubts.length,
  rejected: [],
  refused: null,
  unfiled: { vendors: [], services: [] },
}
const draw = (parts: Partial<PasteAnswer> = {}, of = text) =>
  renderToStaticMarkup(createElement(PastePreview, { text: of, answer: { ...answer, ...parts }, words }))

describe('the preview', () => {
  const html = draw()

  test('shows every entry with a box, and every field of it', () => {
    expect(html.match(/type="checkbox"/g)).toHaveLength(3)
    for (const value of ['Mail from some mailboxes arrives late', 'A code change to the queue servers.', 'EX700001'])
      expect(html).toContain(value)
    expect(html).toContain('2024-03-12 11:20:41 UTC (Europe/Berlin assumed)')
  })

  test('marks each doubt in the text and leads there and back', () => {
    for (let number = 1; number <= reading.doubts.length; number += 1) expect(html).toContain(`id="doubt-${number}"`)
    expect(html).toMatch(/<mark><a[^>]* id="mark-\d+"[^>]* href="#doubt-\d+"/)
    expect(html).toContain('Time zone assumed')
  })

  test('says where it goes', () => {
    expect(html).toContain('New incident')
    const known = { incidentId: 'x', slug: 'ex700001', title: 'What is there', published: true, hasDraft: true, state: 'current' as const }
    const [draft] = answer.drafts
    const drawn = (state: 'current' | 'retracted') =>
      draw({ drafts: draft === undefined ? [] : [{ ...draft, known: { ...known, state } }] })
    expect(drawn('current')).toContain('published, on the desk')
    expect(drawn('retracted')).toContain('nothing can be added')
  })

  test('executes nothing of what was pasted', () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const drawn = draw({ doubts: [{ kind: 'unknown-label', message: hostile, start: 0, end: 8 }], refused: null }, hostile)
    expect(drawn).not.toMatch(/<script|<img/)
    expect(draw({ refused: hostile })).not.toMatch(/<script|<img/)
  })
})

test('each doubt and each format has its words, in both languages', () => {
  for (const lang of ['en', 'de'] as const) {
    const { doubtKinds: kinds, formats: names } = buildPasteWords(lang)
    expect(doubtKinds.filter((kind) => !kinds[kind])).toEqual([])
    expect(formats.filter(({ name }) => !names[name])).toEqual([])
  }
})

test.each([
  [{ at: null, precision: 'unknown' as const }, 'date unknown'],
  [{ at: null, precision: 'unknown' as const, text: 'soon' }, 'date unknown (printed “soon”)'],
  [{ at: '2023-07-18T10:22:00.000Z', precision: 'minute' as const }, '2023-07-18 10:22 UTC'],
  [{ at: '2023-07-01T00:00:00.000Z', precision: 'month' as const, bound: 'before' as const }, 'before 2023-07'],
  [
    { at: '2023-07-18T09:22:00.000Z', precision: 'minute' as const, readings: [{ at: '2023-07-18T10:22:00.000Z' }] },
    '2023-07-18 09:22 UTC (could also be 2023-07-18 10:22 UTC)',
  ],
])('%j is printed as %s', (moment, printed) => {
  expect(printMoment(moment, words)).toBe(printed)
})

test('what is blank is not asked, and what went wrong keeps the text', () => {
  const fields = { text: 'x', zone: 'UTC', format: 'auto', vendor: '', page: ' ', into: '' }
  expect(toImportBody(fields)).toEqual({ text: 'x', zone: 'UTC', format: 'auto' })
  expect(toAnswered(401, null, words)).toMatchObject({ ok: false, refused: false, message: expect.stringContaining('stays in the box') })
  expect(toAnswered(503, { detail: 'No database.' }, words)).toMatchObject({ ok: false, refused: false })
  expect(toAnswered(400, { detail: 'There is no time zone X.' }, words)).toEqual({
    ok: false,
    refused: true,
    message: 'There is no time zone X.',
  })
})
