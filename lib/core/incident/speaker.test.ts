import { expect, test } from 'vitest'
import { type EntryKind, entryKinds } from '@/lib/core/incident/entry'
import { basisOf, foundAffected, isVendorWord } from '@/lib/core/incident/speaker'
import { buildEntry } from '@/lib/core/testing/build-document'

test('the vendor speaks in updates and statements, and nowhere else', () => {
  expect(entryKinds.filter((kind) => isVendorWord({ kind }))).toEqual(['vendor-update', 'vendor-statement'])
})

test('each kind of entry stands on one basis', () => {
  const on = (basis: string) => entryKinds.filter((kind) => basisOf(kind) === basis)
  expect(on('declared')).toEqual(['vendor-update', 'vendor-statement'])
  expect(on('reported')).toEqual(['third-party-notice', 'press'])
  expect(on('observed')).toEqual(['report', 'measurement', 'check', 'milestone', 'record-change', 'note'])
})

test('people were found affected by anyone but the vendor, unless the finding is doubtful', () => {
  const found = (kind: EntryKind, parts: object) => foundAffected(buildEntry('e', { kind, ...parts }))
  expect(found('report', { finding: 'affected' })).toBe(true)
  expect(found('report', { finding: 'affected', relevance: 'direct' })).toBe(true)
  expect(found('report', { finding: 'affected', relevance: 'doubtful' })).toBe(false)
  expect(found('report', { finding: 'recovered' })).toBe(false)
  expect(found('report', {})).toBe(false)
  expect(found('vendor-update', { finding: 'affected' })).toBe(false)
})
