import { expect, test } from 'vitest'
import { readReply } from '@/components/editor/saving/reply'
import { buildDocument } from '@/lib/core/testing/build-document'

const note = { state: 'open', updatedBy: null, published: null }
const body = { draft: { id: 'd', version: 2, baseRevision: 1, ...note }, document: buildDocument() }

test('a draft is told with its version and what stands beside it', () => {
  expect(readReply(200, body)).toEqual({
    is: 'told',
    present: { draftId: 'd', version: 2, baseRevision: 1, document: body.document },
    note,
  })
})

test('a clash names what clashes, with the present state', () => {
  const clash = { ...body, reason: 'clash', clashes: [{ target: 'entries/a' }] }
  expect(readReply(409, clash)).toMatchObject({ is: 'clash', targets: ['entries/a'], present: { version: 2 } })
})

test.each([
  [200, null, 'unanswering'],
  [200, '<html>', 'unanswering'],
  [400, { detail: 'no' }, 'refused'],
  [401, null, 'signed-out'],
  [403, null, 'forbidden'],
  [404, null, 'missing'],
  [409, { reason: 'draft-gone' }, 'missing'],
  [409, { ...body, reason: 'draft-gone' }, 'another'],
  [409, { reason: 'in-progress' }, 'unanswering'],
  [409, { reason: 'something else' }, 'refused'],
  [413, null, 'refused'],
  [429, null, 'unanswering'],
  [503, null, 'unanswering'],
])('%s %j is %s', (status, given, is) => {
  expect(readReply(status, given).is).toBe(is)
})
