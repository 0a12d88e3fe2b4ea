import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MomentClaim } from '@/lib/core/incident/claim'
import { arbitraryDocument } from '@/lib/core/testing/arbitrary-document'
import { buildEntry, momentOf } from '@/lib/core/testing/build-document'
import { firstStatementOf, indexEntries, latestClaim, rankClaims } from '@/lib/core/timeline/latest-claim'
import { orderEntries } from '@/lib/core/timeline/order-entries'

const index = indexEntries(
  orderEntries([
    buildEntry('first', { statedAt: momentOf('2023-07-18 08:00') }),
    buildEntry('second', { statedAt: momentOf('2023-07-18 09:00') }),
    buildEntry('third', { statedAt: momentOf('2023-07-18 10:00') }),
    buildEntry('undated'),
  ]),
)

const claim = (text: string, ...statedIn: string[]) => ({ statedIn, how: 'prose' as const, text })
const ranked = (...claims: ReturnType<typeof claim>[]) => rankClaims(claims, index).map(({ text }) => text)

test('the claim first made latest holds, however often an older one is repeated', () => {
  expect(ranked(claim('old', 'first', 'second'), claim('new', 'third'))).toEqual(['new', 'old'])
  expect(ranked(claim('repeated', 'first', 'third'), claim('newer', 'second'))).toEqual(['newer', 'repeated'])
})

test('an undated claim comes after every dated one, the curator alone after all', () => {
  expect(ranked(claim('curator'), claim('undated', 'undated'), claim('dated', 'first'))).toEqual(['dated', 'undated', 'curator'])
})

test('of two claims made at once the later in the list holds', () => {
  expect(ranked(claim('a', 'first'), claim('b', 'first'))).toEqual(['b', 'a'])
})

test('a claim is first made in the earliest of its entries, whatever their order; ids that are gone count for nothing', () => {
  expect(firstStatementOf(claim('x', 'third', 'second'), index)?.entry.id).toBe('second')
  expect(firstStatementOf(claim('x', 'gone'), index)).toBeNull()
  expect(firstStatementOf(claim('x'), index)).toBeNull()
})

test('of no claims none holds', () => {
  expect(latestClaim([], index)).toBeNull()
})

test('ranking keeps every claim and puts first the one that holds', () => {
  fc.assert(
    fc.property(arbitraryDocument, ({ entries, impacts }) => {
      const lookup = indexEntries(orderEntries(entries))
      for (const claims of impacts.flatMap(({ starts, ends }): MomentClaim[][] => [starts, ends])) {
        const order = rankClaims(claims, lookup)
        expect(new Set(order)).toEqual(new Set(claims))
        expect(order).toHaveLength(claims.length)
        expect(latestClaim(claims, lookup)).toBe(order[0] ?? null)
      }
    }),
  )
})
