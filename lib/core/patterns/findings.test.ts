import { describe, expect, it } from 'vitest'
import { findKept, findMiddle, findPeak } from '@/lib/core/patterns/findings'
import type { Patterns } from '@/lib/core/patterns/patterns'
import { historyOf } from '@/lib/core/patterns/periods'

type Named = 'network' | 'power' | 'unknown'
const isStated = (cause: Named) => cause !== 'unknown'

function promises(given: Partial<Record<keyof Patterns['promises'], number>>): Patterns['promises'] {
  const group = (total = 0) => ({ incidents: total, total, examples: [] })
  const { kept, missed, lapsed, unanswered, open, unclear } = given
  return {
    kept: group(kept),
    missed: group(missed),
    lapsed: group(lapsed),
    unanswered: group(unanswered),
    open: group(open),
    unclear: group(unclear),
  }
}

describe('what a history shows', () => {
  it('is nothing without incidents', () => {
    expect(findPeak(historyOf<Named>([]), isStated)).toEqual({ code: 'none' })
  })

  it('is its fullest period, the later of two', () => {
    const history = historyOf<Named>([
      { month: '2023-01', cause: null, count: 2 },
      { month: '2023-02', cause: 'power', count: 1 },
      { month: '2023-03', cause: null, count: 2 },
    ])
    expect(findPeak(history, isStated)).toMatchObject({ code: 'peak', total: 5, period: { key: '2023-03', total: 2 } })
  })

  it('is the cause stated most often among those that state one', () => {
    const history = historyOf<Named>([
      { month: '2023-01', cause: 'power', count: 2 },
      { month: '2023-02', cause: 'network', count: 1 },
      { month: '2023-03', cause: 'network', count: 2 },
      { month: '2023-03', cause: 'unknown', count: 9 },
      { month: '2023-03', cause: null, count: 20 },
    ])
    expect(findPeak(history, isStated)).toMatchObject({ cause: { cause: 'network', count: 3, known: 5 } })
  })

  it('is no cause where none is stated', () => {
    const history = historyOf<Named>([{ month: '2023-03', cause: 'unknown', count: 9 }])
    expect(findPeak(history, isStated)).toMatchObject({ code: 'peak', cause: null })
  })

  it('is the same cause however equal ones are listed', () => {
    const rows = [
      { month: '2023-01', cause: 'power' as const, count: 2 },
      { month: '2023-01', cause: 'network' as const, count: 2 },
    ]
    for (const given of [rows, [...rows].reverse()]) {
      expect(findPeak(historyOf<Named>(given), isStated)).toMatchObject({ cause: { cause: 'network', count: 2, known: 4 } })
    }
  })
})

describe('what lengths show', () => {
  it('is the middle one, from five on', () => {
    expect(findMiddle({ count: 121, median: 4320 })).toEqual({ code: 'half', count: 121, median: 4320 })
    expect(findMiddle({ count: 5, median: 60 })).toEqual({ code: 'half', count: 5, median: 60 })
    expect(findMiddle({ count: 4, median: 60 })).toEqual({ code: 'few', count: 4 })
    expect(findMiddle({ count: 0, median: null })).toEqual({ code: 'none' })
  })
})

describe('what became of promises', () => {
  it('is the share kept of those whose outcome is known', () => {
    expect(findKept(promises({ kept: 7, missed: 4, unanswered: 1 }))).toEqual({ code: 'share', judged: 11, kept: 7 })
    expect(findKept(promises({ kept: 3, missed: 1, lapsed: 1, open: 5 }))).toEqual({ code: 'share', judged: 5, kept: 3 })
  })

  it('is no share of fewer than five, and nothing of none', () => {
    expect(findKept(promises({ kept: 3, missed: 1 }))).toEqual({ code: 'few', judged: 4, kept: 3 })
    expect(findKept(promises({ unanswered: 9, open: 3, unclear: 2 }))).toEqual({ code: 'none' })
  })
})
