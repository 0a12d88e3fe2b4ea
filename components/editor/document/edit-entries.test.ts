import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  blankAdvice,
  blankAttempt,
  blankCause,
  blankImpact,
  blankLink,
  blankSignature,
  blankSource,
  statedIn,
} from '@/components/editor/document/blank-items'
import { blankEntry, duplicateEntry, mergeEntries, nudgeEntry, splitEntry } from '@/components/editor/document/edit-entries'
import { addItem, removeItem, withPart } from '@/components/editor/document/edit-items'
import { findOddities } from '@/components/editor/document/find-oddities'
import { entryKinds } from '@/lib/core/incident/entry'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'

const said = (at: string) => ({ statedIn: [], how: 'curator' as const, moment: momentOf(at) })

test('taking out any entry or source leaves a document that holds together', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.constantFrom('entries' as const, 'sources' as const), fc.nat(), (document, collection, n) => {
      const item = document[collection][n % Math.max(1, document[collection].length)]
      if (item === undefined) return
      const without = removeItem(document, collection, item.id)
      expect(parseDocument(without)).toMatchObject({ ok: true })
      expect(without[collection]).toHaveLength(document[collection].length - 1)
    }),
  )
})

test('what did not refer to it is the very same as before', () => {
  const document = buildDocument({
    entries: [buildEntry('a'), buildEntry('b')],
    impacts: [buildImpact('i', { statedIn: ['a'] }), buildImpact('j')],
  })
  const without = removeItem(document, 'entries', 'a')
  expect(without.impacts[0]?.statedIn).toEqual([])
  expect(without.impacts[1]).toBe(document.impacts[1])
  expect(without.sources).toBe(document.sources)
})

test('two entries become one and back: texts in order, references follow', () => {
  const document = buildDocument({
    entries: [
      buildEntry('a', { body: 'one' }),
      buildEntry('b', { body: 'two', phase: 'resolved', relates: [{ kind: 'confirms', entry: 'a' }] }),
    ],
    causes: [{ ...blankCause(), text: 'x', statedIn: ['b'] }],
  })
  const merged = mergeEntries(document, 'a', 'b')
  expect(merged.entries).toMatchObject([{ id: 'a', body: 'one\n\ntwo', phase: 'resolved', relates: [] }])
  expect(merged.causes[0]?.statedIn).toEqual(['a'])
  const split = splitEntry(merged, 'a', 4, 'c')
  expect(split.entries).toMatchObject([
    { id: 'a', body: 'one', phase: 'resolved' },
    { id: 'c', body: 'two' },
  ])
  expect(split.entries[1]).not.toHaveProperty('phase')
})

test('merging any two entries leaves a document that holds together', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const [first, second] = document.entries
      if (first && second) expect(parseDocument(mergeEntries(document, first.id, second.id))).toMatchObject({ ok: true })
    }),
  )
})

test('a duplicate stands behind its original and was imported from nowhere', () => {
  const origin = { format: 'microsoft', page: 'p', key: 'k', contentSha: '0'.repeat(64) }
  const twice = duplicateEntry(buildDocument({ entries: [buildEntry('a', { body: 'x', origin }), buildEntry('b')] }), 'a', 'c')
  expect(twice.entries.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  expect(twice.entries[1]).not.toHaveProperty('origin')
})

test('everything that can be added begins as something that can be completed', () => {
  expect(
    parseDocument(buildDocument({ entries: entryKinds.filter((kind) => kind !== 'measurement').map((kind) => blankEntry(kind, 'en')) })).ok,
  ).toBe(true)
  expect(parseDocument(buildDocument({ impacts: [blankImpact()], links: [blankLink('018f0000-0000-7000-8000-000000000002')] })).ok).toBe(
    true,
  )
  for (const make of [blankCause, blankSignature, blankAdvice, blankAttempt, blankSource]) expect(make().id).toMatch(/^[a-z]+-[0-9a-f]{8}$/)
})

test('who says so decides how it was read', () => {
  expect(statedIn(blankCause(), ['a'])).toMatchObject({ statedIn: ['a'], how: 'prose' })
  expect(statedIn({ ...blankCause(), how: 'label' as const }, ['a']).how).toBe('label')
  expect(statedIn({ ...blankCause(), how: 'label' as const }, []).how).toBe('curator')
})

test('an entry moves in time', () => {
  expect(nudgeEntry(buildEntry('a', { statedAt: momentOf('2023-07-18 10:00') }), 60).statedAt).toEqual(momentOf('2023-07-18 11:00'))
})

test('an end before its start is odd, and so is a promise before its post, a code twice, a report without a source', () => {
  const document = buildDocument({
    codes: [
      { issuer: 'Microsoft', code: 'EX1' },
      { issuer: 'Microsoft', code: 'EX1' },
    ],
    impacts: [buildImpact('i', { starts: [said('2023-07-18 10:00')], ends: [said('2023-07-18 09:00')] })],
    entries: [buildEntry('a', { statedAt: momentOf('2023-07-18 10:00'), promise: { text: 'x', dueAt: momentOf('2023-07-18 09:00') } })],
  })
  expect(
    [...findOddities(document).values()]
      .flat()
      .map(({ target, kind }) => `${target} ${kind}`)
      .sort(),
  ).toEqual(['entries/a no-source', 'entries/a promise-before-post', 'impacts/i end-before-start', 'set/codes code-twice'])
  expect(findOddities(addItem(buildDocument(), 'entries', buildEntry('n', { kind: 'note' }))).size).toBe(0)
})

test('a part can be given and taken away', () => {
  expect(withPart(buildEntry('a'), 'headline', 'x').headline).toBe('x')
  expect(withPart(buildEntry('a', { headline: 'x' }), 'headline', undefined)).toEqual(buildEntry('a'))
})
