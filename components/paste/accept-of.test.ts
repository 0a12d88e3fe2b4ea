import { expect, test } from 'vitest'
import { acceptOf, boxOf, shownOf } from '@/components/paste/accept-of'
import { mostShown } from '@/components/paste/paste-view'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const draftOf = (incidentId: string, count: number) => ({
  incidentId,
  known: null,
  document: buildDocument({ id: incidentId, entries: Array.from({ length: count }, (_, index) => buildEntry(`e-${index}`, {})) }),
})
const [a, b] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b']

test('what is ticked is taken, and an incident without any is left out', () => {
  const drafts = [draftOf(a, 3), draftOf(b, 2)]
  expect(acceptOf(drafts, new Set([boxOf(a, 'e-0'), boxOf(a, 'e-2')]))).toEqual({ [a]: ['e-0', 'e-2'] })
  expect(acceptOf(drafts, new Set())).toEqual({})
})

test('what is not shown is taken with the rest', () => {
  const drafts = [draftOf(a, mostShown.entries + 2)]
  expect(shownOf(drafts)[0]?.document.entries).toHaveLength(mostShown.entries)
  expect(acceptOf(drafts, new Set([boxOf(a, 'e-5')]))[a]).toEqual(['e-5', `e-${mostShown.entries}`, `e-${mostShown.entries + 1}`])
})

test('a box that is none of ours takes nothing', () => {
  expect(acceptOf([draftOf(a, 1)], new Set(['__proto__', `${a}/other`, '']))).toEqual({})
})
