import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapText, spanOf, wholeOf } from '@/lib/ingest/mapped-text'
import { type JsonNode, readJson } from '@/lib/ingest/read-json'

const read = (text: string) => readJson(mapText(text))

function toValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(Array.from(node.members, ([key, value]) => [key, toValue(value)]))
    case 'array':
      return node.items.map(toValue)
    case 'string':
      return node.text.text
    case 'null':
      return null
    default:
      return node.value
  }
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const result = read(text)
      if (!result.ok) throw new Error(`${text}: ${result.error.message}`)
      const parsed: unknown = JSON.parse(text)
      expect(JSON.stringify(toValue(result.value))).toBe(JSON.stringify(parsed))
    }),
  )
})

test('refuses what JSON.parse refuses, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:0-1e.truefalsn\\u '), maxLength: 12 }), (text) => {
      let valid = true
      try {
        JSON.parse(text)
      } catch {
        valid = false
      }
      expect(read(text).ok).toBe(valid)
    }),
    { numRuns: 2000 },
  )
})

test('every value knows its place', () => {
  const text = ' {"a": [1, "two"], "b": null} '
  const result = read(text)
  if (!result.ok || result.value.kind !== 'object') throw new Error('no object')
  expect(text.slice(result.value.start, result.value.end)).toBe('{"a": [1, "two"], "b": null}')
  const list = result.value.members.get('a')
  expect(list === undefined ? '' : text.slice(list.start, list.end)).toBe('[1, "two"]')
  const second = list?.kind === 'array' ? list.items[1] : undefined
  expect(second === undefined ? '' : text.slice(second.start, second.end)).toBe('"two"')
})

test('a string maps its characters, escapes included, to the input', () => {
  const text = '"a\\n\\u00fcb"'
  const result = read(text)
  if (!result.ok || result.value.kind !== 'string') throw new Error('no string')
  const mapped = result.value.text
  expect(mapped.text).toBe('a\nüb')
  expect(spanOf(wholeOf(mapped), 1, 2)).toEqual({ start: 2, end: 4 })
  expect(spanOf(wholeOf(mapped), 2, 3)).toEqual({ start: 4, end: 10 })
  expect(spanOf(wholeOf(mapped), 3, 4)).toEqual({ start: 10, end: 11 })
})

test.each([
  ['{"a": 1', 7],
  ['{"a" 1}', 5],
  ['[1,]', 3],
  ['nope', 0],
  ['{"a": 1} x', 9],
  ['"\\x"', 1],
  ['"open', 5],
])('%j fails at %i', (text, at) => {
  expect(read(text)).toMatchObject({ ok: false, error: { at } })
})

test('a nesting of a hundred thousand is refused, not a crash', () => {
  expect(read('['.repeat(100_000))).toMatchObject({ ok: false })
  expect(read(`${'['.repeat(90)}${']'.repeat(90)}`)).toMatchObject({ ok: true })
})

test('of repeated keys the last counts, and __proto__ is a key like any other', () => {
  const result = read('{"a":1,"a":2,"__proto__":3}')
  if (!result.ok || result.value.kind !== 'object') throw new Error('no object')
  expect(result.value.members.get('a')).toMatchObject({ value: 2 })
  expect(result.value.members.get('__proto__')).toMatchObject({ value: 3 })
})

test('a raw line break inside a text is tolerated: people paste it', () => {
  expect(read('{"a": "one\ntwo"}')).toMatchObject({ ok: true })
})
