import { describe, expect, it } from 'vitest'
import { type Answer, readAnswer, replyOf, waitMs } from '@/components/live/news'

const body = { revision: { number: 3 }, derived: { status: 'ongoing' }, incident: { entries: [{ id: 'a' }, { id: 'b' }] } }
const answer: Answer = { revision: 3, status: 'ongoing', entries: ['a', 'b'], tag: 'W/"1"' }

describe('an answer', () => {
  it('is read', () => {
    expect(readAnswer(body, 'W/"1"')).toEqual(answer)
  })

  it.each([null, undefined, 'text', 7, [], {}, { revision: { number: '3' } }, { ...body, incident: null }, { ...body, derived: {} }])(
    'is none when it is %j',
    (other) => {
      expect(readAnswer(other, null)).toBeNull()
    },
  )
})

describe('a reply', () => {
  it('that nothing changed is the answer from before', () => {
    expect(replyOf(304, null, null, answer)).toBe(answer)
    expect(replyOf(304, null, null, undefined)).toBeNull()
  })

  it('that it is gone ends the asking', () => {
    expect(replyOf(410, null, null, answer)).toBe('gone')
    expect(replyOf(404, null, null, answer)).toBe('gone')
  })

  it('that makes no sense is a failure', () => {
    expect(replyOf(500, body, null, answer)).toBeNull()
    expect(replyOf(200, '<html>', null, answer)).toBeNull()
    expect(replyOf(200, body, 'W/"1"', undefined)).toEqual(answer)
  })
})

describe('the wait', () => {
  it('is about half a minute, and differs between readers', () => {
    expect([waitMs(0, 0), waitMs(0, 0.5), waitMs(0, 1)]).toEqual([20_000, 27_500, 35_000])
  })

  it('grows with each failure, up to five minutes', () => {
    expect([1, 2, 3, 4, 99].map((failures) => waitMs(failures, 0))).toEqual([40_000, 80_000, 160_000, 300_000, 300_000])
  })
})
