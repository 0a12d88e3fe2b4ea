import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordFault } from '@/components/editor/fields/word-fault'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { cast } from '@/lib/core/testing/cast/cast'
import { editing as de } from '@/lib/site/language/editing/de'
import { editing as en } from '@/lib/site/language/editing/en'

/** What somebody could leave, or a program could put, where a value should be. */
const wrong = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  'X Y',
  '\u0000',
  '\ud800',
  'x'.repeat(50_000),
  -1,
  1e12,
  0.5,
  [],
  {},
  true,
  ['nobody'],
)

/** Every place in a value, as the keys that lead to it. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

function withWrong(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? withWrong(each, rest, put) : each))
  return { ...(value as object), [key]: withWrong((value as Record<string, unknown>)[key], rest, put) }
}

const documents = cast.map((document) => ({ document, places: placesIn(document).filter((path) => path.length > 0) }))

it('whatever is wrong with a document is told in words of the interface, in both languages', () => {
  const asked = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.nat(), wrong, ({ document, places }, nth, put) => {
      const parsed = parseDocument(withWrong(document, places[nth % places.length] ?? [], put))
      for (const { message } of parsed.ok ? [] : parsed.error) {
        asked.add(message)
        expect(wordFault(message, de), message).not.toBe(de.faults.other(message))
        expect(wordFault(message, en), message).not.toBe(en.faults.other(message))
      }
    }),
    { numRuns: 1500 },
  )
  expect(asked.size).toBeGreaterThan(20)
})

it('German says nothing English even where no sentence was written', () => {
  expect(de.faults.other('something new')).not.toContain('something new')
})
