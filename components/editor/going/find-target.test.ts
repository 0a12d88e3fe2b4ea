import { expect, test } from 'vitest'
import { findTarget } from '@/components/editor/going/find-target'
import { withNew } from '@/components/editor/going/use-order'
import { buildDocument, buildEntry, buildImpact } from '@/lib/core/testing/build-document'

const document = buildDocument({ entries: [buildEntry('post-01')], impacts: [buildImpact('impact-1')] })

test('the end of an address names an item, or a value of the heading', () => {
  expect(findTarget('#post-01', document)).toEqual({ item: 'entries/post-01' })
  expect(findTarget('#impact-1', document)).toEqual({ item: 'impacts/impact-1' })
  expect(findTarget('#slug', document)).toEqual({ field: 'f-set-slug-' })
  expect(findTarget('#nothing', document)).toBeNull()
  expect(findTarget('#%', document)).toBeNull()
})

test('what is new stands behind what it stands behind in the document, and nothing else moves', () => {
  const entries = ['a', 'b', 'x', 'c', 'y'].map((id) => buildEntry(id))
  expect(withNew(['c', 'b', 'a'], entries)).toEqual(['c', 'y', 'b', 'x', 'a'])
  const order = ['c', 'b', 'a']
  expect(withNew(order, entries.slice(0, 1))).toBe(order)
})
