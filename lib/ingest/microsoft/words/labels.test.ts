import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCodes, findLabels, findUnknownLabel } from '@/lib/ingest/microsoft/words/labels'

const meanings = (text: string) => findLabels(text).map(({ meaning }) => meaning)

describe('known labels', () => {
  test.each([
    ['User impact: Mail is slow.', 'userImpact'],
    ['USER IMPACT : Mail is slow.', 'userImpact'],
    ['User\u00a0impact: Mail is slow.', 'userImpact'],
    ['  - User impact: Mail is slow.', 'userImpact'],
    ['**User impact:** Mail is slow.', 'userImpact'],
    ['Final status: Done.', 'finalStatus'],
    ['Customer Impact: A few.', 'customerImpact'],
    ['Incident Start Time: now', 'startTime'],
    ['Preliminary root cause: a change', 'preliminaryRootCause'],
    ['Next Update: soon', 'nextUpdateBy'],
    ['Titel : Langsam', 'title'],
    ['auswirkungen auf benutzer: Langsam', 'userImpact'],
    ['Abschließender Status: Fertig', 'finalStatus'],
    ['Voraussichtliche Lösungszeit: morgen', 'estimatedTimeToResolve'],
    ['Nächste Aktualisierung bis: morgen', 'nextUpdateBy'],
    ['Veröffentlichungszeit: 14.11.2025', 'published'],
    ['Issue Description : Slow', 'userImpact'],
    ['NHSmail Reference : INC1', 'noticeReference'],
  ])('%s', (text, meaning) => {
    expect(meanings(text)).toEqual([meaning])
  })

  test('on one line, every label counts but the common words', () => {
    expect(meanings('Title: A User impact: B More info: C Current status: D Next steps: E Title: F')).toEqual([
      'title',
      'userImpact',
      'moreInfo',
      'currentStatus',
      'nextSteps',
    ])
  })

  test('a label glued to what stands before it', () => {
    expect(
      meanings('Title: A connector in FormsUser Impact: gone.More Info:only hereIncident Start Time: now UTCNext Update: soon'),
    ).toEqual(['title', 'userImpact', 'moreInfo', 'startTime', 'nextUpdateBy'])
  })

  test('in the middle of a line a label begins with a capital', () => {
    expect(meanings('We know the current status: it is slow, and the root cause: a change.')).toEqual([])
  })

  test('the range holds the label and its colon, the value what follows', () => {
    const text = 'A.\nUser impact : Slow.'
    const [label] = findLabels(text)
    expect(text.slice(label?.from, label?.valueFrom)).toBe('User impact :')
  })

  test('only the asked stretch is read, and its beginning is the beginning of a line', () => {
    const text = 'Title: A. User impact: B'
    expect(findLabels(text, 10, 24).map(({ meaning }) => meaning)).toEqual(['userImpact'])
    expect(findLabels(text, 0, 9).map(({ meaning }) => meaning)).toEqual(['title'])
    expect(findLabels('stamp Title: A', 6).map(({ meaning }) => meaning)).toEqual(['title'])
  })
})

describe('labels we do not know', () => {
  test.each([
    ['Workaround: use the web', 'Workaround'],
    ['  Known good build : 7', 'Known good build'],
    ['Last Updated: May 2, 2016', 'Last Updated'],
    ['Umgehung: die Webversion', 'Umgehung'],
  ])('%s', (line, words) => {
    const found = findUnknownLabel(line)
    expect(found?.words).toBe(words)
    expect(line.slice(found?.valueFrom)).not.toMatch(/^[\s:]/)
  })

  test.each([
    'User impact: known',
    'No comments:',
    'https://example.org',
    'the following: this',
    'We have seen all of these five things: this',
    'A: one',
    '10:33 it began',
    '',
  ])('%j is none', (line) => {
    expect(findUnknownLabel(line)).toBeNull()
  })
})

describe('ticket codes', () => {
  test.each([
    ['EX649175 and EX648815, again EX649175', ['EX649175', 'EX648815']],
    ['(MO1234567)', ['MO1234567']],
    ['MC123456 and KB5001234 are none, nor is INC37075572 or EX12 or AEX649175 or EX649175b', []],
    ['', []],
  ])('%s', (text, codes) => {
    expect(findCodes(text)).toEqual(codes)
  })
})

test('labels come in order and inside the text, whatever it is', () => {
  const unit = fc.constantFrom('User impact', 'Title', ':', ' ', '\n', 'Titel', 'Current status: ', 'x', 'Next update by', '\u00a0', '**')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let at = 0
      for (const label of findLabels(text)) {
        expect(label.from).toBeGreaterThanOrEqual(at)
        expect(label.valueFrom).toBeGreaterThan(label.from)
        expect(label.valueFrom).toBeLessThanOrEqual(text.length)
        at = label.valueFrom
      }
    }),
  )
})
