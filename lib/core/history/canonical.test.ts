import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { canonicalJson, isSame, sha256Hex } from '@/lib/core/history/canonical'

test('keys are sorted by code unit, at every depth, without spaces', () => {
  expect(canonicalJson({ b: [1, { d: true, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":true}]}')
})

test('the sorting example of RFC 8785', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

test('the number and string examples of RFC 8785', () => {
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  )
  expect(canonicalJson('€$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"')
})

test('a key without a value is left out', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, '\ud800', 1n, Symbol('s'), () => 1, [undefined], { '\udc00': 1 }])(
  'there is no canonical JSON for %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(AppError)
  },
)

test('it is JSON of the same value, and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ stringUnit: 'binary' }).filter((value) => JSON.stringify(value).isWellFormed()),
      (value) => {
        const parsed: unknown = JSON.parse(JSON.stringify(value))
        const text = canonicalOrNull(parsed)
        if (text === null) return
        expect(JSON.parse(text)).toEqual(parsed)
        expect(canonicalJson(reversed(parsed))).toBe(text)
      },
    ),
  )
})

test('the hash of a text is SHA-256 of its UTF-8 bytes', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex('\u00fc')).toBe('607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f')
  expect(sha256Hex('u\u0308')).not.toBe(sha256Hex('\u00fc'))
})

test('the same data is the same, whatever the order of its keys', () => {
  expect(isSame({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
  expect(isSame(undefined, undefined)).toBe(true)
})

function canonicalOrNull(value: unknown): string | null {
  try {
    return canonicalJson(value)
  } catch {
    return null
  }
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}
