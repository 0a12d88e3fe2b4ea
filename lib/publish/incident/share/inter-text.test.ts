import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interWidth, toInterText, wrapInter } from '@/lib/publish/incident/share/inter-text'

describe('a text that Inter draws', () => {
  it.each([
    ['Mail is late', 'Mail is late'],
    ['Zürich, Αθήνα, Москва', 'Zürich, Αθήνα, Москва'],
    ['Late 🇩🇪👩‍👩‍👧 mail ❤️', 'Late mail'],
    ['メール障害 in Teams', '… in Teams'],
    ['تعطل البريد', ''],
    ['🔥🔥', ''],
    ['Cafe\u0301 ™', 'Café ™'],
    ['a \u202eb', 'a b'],
  ])('%s', (text, drawn) => {
    expect(toInterText(text)).toBe(drawn)
  })
})

describe('lines of a width', () => {
  it('break between words, and cut with an ellipsis what has no room', () => {
    const width = interWidth('Mail is late for', 40)
    expect(wrapInter('Mail is late for everybody everywhere', { size: 40, width, lines: 2 })).toEqual(['Mail is late for', 'everybody…'])
    expect(wrapInter('', { size: 40, width, lines: 2 })).toEqual([])
    expect(wrapInter('x'.repeat(90), { size: 40, width, lines: 1 })[0]).toMatch(/^x{5,30}…$/)
  })

  it('are never wider, never more, and lose nothing but the end', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 100, max: 1200 }), fc.integer({ min: 1, max: 4 }), (text, width, lines) => {
        const wrapped = wrapInter(text, { size: 30, width, lines })
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const line of wrapped) expect(interWidth(line, 30)).toBeLessThanOrEqual(width)
        const joined = wrapped.join('').replaceAll(' ', '')
        const whole = text.replaceAll(' ', '')
        if (joined.endsWith('…')) expect(whole.startsWith(joined.slice(0, -1))).toBe(true)
        else expect(joined).toBe(whole)
      }),
    )
  })
})
