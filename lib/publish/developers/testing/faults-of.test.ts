import { expect, it } from 'vitest'
import { faultsOf } from '@/lib/publish/developers/testing/faults-of'

const answer = { status: 200, mediaType: 'application/json', keys: ['items'], has: { 'page.id': 'x' } }
const good = { status: 200, mediaType: 'application/json; charset=utf-8', text: '{"items":[],"page":{"id":"x"}}' }

it('finds nothing in an answer that is what was said', () => {
  expect(faultsOf({ answer }, good)).toEqual([])
  expect(
    faultsOf({ answer: { status: 200, mediaType: 'text/plain', begins: 'a' } }, { status: 200, mediaType: 'text/plain', text: 'ab' }),
  ).toEqual([])
})

it.each([
  [{ status: 404 }, 'status 404, not 200'],
  [{ mediaType: 'text/html' }, 'media type text/html, not application/json'],
  [{ text: '{"page":{"id":"x"}}' }, 'has no items'],
  [{ text: '{"items":[],"page":{"id":"y"}}' }, 'page.id is "y", not "x"'],
  [{ text: '' }, 'no content'],
  [{ text: '<html>' }, 'has no items'],
])('finds %j', (parts, fault) => {
  expect(faultsOf({ answer }, { ...good, ...parts })).toContain(fault)
})

it('finds another beginning', () => {
  expect(
    faultsOf({ answer: { status: 200, mediaType: 'text/plain', begins: 'b' } }, { status: 200, mediaType: 'text/plain', text: 'ab' }),
  ).toEqual(['does not begin with b'])
})
