import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRecord, parseFeed, placeDoubts } from '@/lib/ingest/feed/parse-feed'

describe('refusing', () => {
  test.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['  <!DOCTYPE html>', 'web page'],
    ['<rss/>', 'web page'],
    ['{"a": [1, 2', 'cut off'],
    ['{"a": "b', 'cut off'],
    ['Too many requests', 'not JSON'],
    ['{"a": 1} {"b": 2}', 'not JSON'],
  ])('%j: %s', (text, reason) => expect(parseFeed(text)).toEqual({ ok: false, error: expect.stringContaining(reason) }))

  test('not what is JSON, with a byte order mark or without', () => {
    expect(parseFeed('\ufeff[1]')).toEqual({ ok: true, value: [1] })
    expect(parseFeed('[1]')).toEqual({ ok: true, value: [1] })
  })

  test('nesting without end never throws', () => {
    for (const text of ['['.repeat(1_000_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"a":'.repeat(200_000)]) parseFeed(text)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseFeed(text).ok).toBe('boolean')
      }),
    )
  })
})

describe('the place of a doubt', () => {
  const text = '\ufeff{"list": [{"a": "x"}, {"b": 2}]}'
  const placeOf = (path: (string | number)[]) => {
    const [doubt] = placeDoubts(text, [{ kind: 'unknown-value', message: '', path }])
    return text.slice(doubt?.start, doubt?.end)
  }

  test('is the value its path leads to, else the last that exists', () => {
    expect(placeOf(['list', 0, 'a'])).toBe('"x"')
    expect(placeOf(['list', 1])).toBe('{"b": 2}')
    expect(placeOf(['list', 1, 'z'])).toBe('{"b": 2}')
    expect(placeOf(['nowhere'])).toBe(text.slice(1))
  })

  test('keeps what else the doubt says and drops its path', () => {
    expect(placeDoubts('[]', [{ kind: 'duplicate', message: 'm', incident: 'i', path: [] }])).toEqual([
      { kind: 'duplicate', message: 'm', incident: 'i', start: 0, end: 2 },
    ])
  })
})

test('a record is an object and nothing else', () => {
  expect(asRecord({ a: 1 })).toEqual({ a: 1 })
  expect([[], null, 'a', 1, undefined].map(asRecord)).toEqual([null, null, null, null, null])
})
