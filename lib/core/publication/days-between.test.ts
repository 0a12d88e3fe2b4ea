import { describe, expect, it } from 'vitest'
import { daysBetween } from '@/lib/core/publication/days-between'
import { buildDocument, buildEntry, momentOf } from '@/lib/core/testing/build-document'

const saidAt = (...days: string[]) =>
  buildDocument({ entries: [buildEntry('undated'), ...days.map((day) => buildEntry(day, { statedAt: momentOf(`${day} 12:00`) }))] })

describe('daysBetween', () => {
  it('counts from what was said first, whichever came first', () => {
    const [one, other] = [saidAt('2023-07-18', '2023-07-17'), saidAt('2023-07-27')]
    expect(daysBetween(one, other)).toBe(10)
    expect(daysBetween(other, one)).toBe(10)
    expect(daysBetween(one, one)).toBe(0)
  })

  it('is unknown where one of them is undated', () => {
    expect(daysBetween(saidAt(), saidAt('2023-07-17'))).toBeNull()
  })
})
