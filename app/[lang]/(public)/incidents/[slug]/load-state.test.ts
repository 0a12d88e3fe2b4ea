import { describe, expect, it } from 'vitest'
import { parseState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'

const parse = (query: string) => parseState(new URLSearchParams(query))

describe('which state of an incident is meant', () => {
  it('is the present one when nothing is said', () => {
    expect(parse('')).toEqual({ ok: true, state: {} })
    expect(parse('at=&revision=')).toEqual({ ok: true, state: {} })
  })

  it('is one instant, one revision, or both', () => {
    expect(parse('at=2023-07-18T10:00Z')).toEqual({ ok: true, state: { at: '2023-07-18T10:00:00.000Z' } })
    expect(parse('revision=3')).toEqual({ ok: true, state: { revision: 3 } })
    expect(parse('revision=3&at=2023-07-18')).toEqual({ ok: true, state: { at: '2023-07-18T00:00:00.000Z', revision: 3 } })
  })

  it.each([
    ['at=yesterday', 'at'],
    ['at=2023-13-45', 'at'],
    ['revision=0', 'revision'],
    ['revision=-1', 'revision'],
    ['revision=01', 'revision'],
    ['revision=999999999999', 'revision'],
    ["revision=1'--", 'revision'],
  ])('is not guessed from %s', (query, parameter) => {
    expect(parse(query)).toEqual({ ok: false, parameter })
  })
})
