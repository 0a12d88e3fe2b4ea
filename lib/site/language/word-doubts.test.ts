import { describe, expect, it } from 'vitest'
import type { PromiseDoubt, PromiseOutcome } from '@/lib/core/timeline/timeline'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'
import { wordTimelineDoubt } from '@/lib/site/language/word-timeline-doubt'

describe('the doubt about a promise', () => {
  const word = (doubt: PromiseDoubt | null, outcome: PromiseOutcome = 'kept') => wordPromiseDoubt({ doubt, outcome }, 'en')
  const meantAt = '2023-07-18T08:30:00.000Z'

  it('says how late it would have been', () => {
    expect(word({ code: 'am-pm', meantAt, lateSeconds: 10_168 })).toBe('if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late')
  })

  it('says that it would have been kept only once there was an answer', () => {
    expect(word({ code: 'am-pm', meantAt, lateSeconds: null }, 'missed')).toBe('if 18 Jul 2023, 08:30 UTC was meant, it was kept')
    expect(word({ code: 'am-pm', meantAt, lateSeconds: null }, 'open')).toBe('perhaps 18 Jul 2023, 08:30 UTC was meant')
  })

  it('has a sentence for each kind and none for none', () => {
    const codes = ['answer-coarse', 'due-before-stated', 'due-unreadable'] as const
    expect(new Set(codes.map((code) => word({ code }))).size).toBe(3)
    expect(word(null)).toBeNull()
  })
})

describe('the doubt about a timeline', () => {
  it('names the times it is about', () => {
    const end = '2023-07-18T08:25:00.000Z'
    const confirmedAt = '2023-07-18T08:47:34.000Z'
    const parts = { basis: 'declared', effect: 'rejected' } as const
    expect(wordTimelineDoubt({ code: 'end-before-last-confirmation', ...parts, end, confirmedAt }, 'en')).toMatch(/08:25 UTC.*08:47 UTC/)
    expect(wordTimelineDoubt({ code: 'end-equals-promise', ...parts, end, promiseEntryId: 'post-12' }, 'de')).toContain('08:25 UTC')
    const disagree = { code: 'claims-disagree' as const, impactId: 'i', values: [end, confirmedAt] }
    expect(wordTimelineDoubt({ ...disagree, which: 'start' }, 'en')).toMatch(/start disagree: .*08:25 UTC and .*08:47 UTC/)
    expect(wordTimelineDoubt({ ...disagree, which: 'end' }, 'en')).toContain('end disagree')
    expect(wordTimelineDoubt({ code: 'end-before-start', impactId: 'i' }, 'en')).toContain('left out')
  })
})
