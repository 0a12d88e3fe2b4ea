import { describe, expect, it, test } from 'vitest'
import { buildDocument } from '@/lib/core/testing/build-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { ex648815 } from '@/lib/core/testing/cast/ex648815'
import { measureText } from '@/lib/publish/embed/badge/measure-text'
import { toBadge, toFaultBadge } from '@/lib/publish/embed/badge/to-badge'
import { embed, signs } from '@/lib/publish/embed/testing/embedded'

const saysOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)/g)].map(([, text]) => text)

describe('a badge', () => {
  it('says which incident, how it stands, how long and as of when; its title says who claims what', () => {
    const badge = toBadge(embed(ex648815, { services: ['Exchange Online'] }), signs)
    const [name, text = ''] = saysOf(badge)
    expect(name).toBe('EX648815')
    expect(text).toMatch(/^End not recorded · ≥ .* · \d+ Jul 2023$/)
    expect(badge).toMatch(
      /<title>EX648815, Exchange Online: End not recorded\. Microsoft’s posts cover ≥ 26 h 32 min\. As of \d+ Jul 2023, \d\d:\d\d UTC\.<\/title>/,
    )
  })

  it('says it in German', () => {
    expect(saysOf(toBadge(embed(ex648815, { lang: 'de' }), signs))[1]).toMatch(/^Ende nicht .* · \d+\. Juli 2023$/)
  })

  it('says less where less is known', () => {
    const badge = toBadge(embed(buildDocument(), { durations: null }), signs)
    expect(saysOf(badge)[1]).not.toContain('·')
    expect(badge).toContain('No dated word is on record.')
  })

  it('is a picture of one kilobyte or two that runs nothing, loads nothing, and has room for its text', () => {
    for (const document of cast) {
      const badge = toBadge(embed(document), signs)
      expect(badge.length).toBeLessThan(2000)
      expect(badge).not.toMatch(/<(?:script|style|image|use|a|foreignObject)\b|href=|url\(|\son\w+=/)
      const [, width = ''] = /width="(\d+)"/.exec(badge) ?? []
      const ends = [...badge.matchAll(/<text x="(\d+)" y="\d+" textLength="(\d+)"/g)].map(([, x, length]) => Number(x) + Number(length))
      expect(Math.max(...ends)).toBeLessThan(Number(width))
    }
  })
})

describe('a badge of nothing', () => {
  it('is the same for whatever is not on record', () => {
    expect(saysOf(toFaultBadge('unknown', 'en'))).toEqual(['Faultline', 'not on record'])
    expect(saysOf(toFaultBadge('gone', 'de'))).toEqual(['Faultline', 'zurückgezogen'])
    expect(saysOf(toFaultBadge('bad', 'en'))).toEqual(['Faultline', 'language not known'])
  })
})

test('a text is as wide as its letters, and wide enough where they are not known', () => {
  expect(measureText('', 12)).toBe(0)
  expect(measureText('iii', 12)).toBeLessThan(measureText('WWW', 12))
  expect(measureText('EX648815', 12)).toBe(Math.ceil(((667 * 2 + 556 * 6) * 12) / 1000))
  expect(measureText('停電', 12)).toBe(24)
})
