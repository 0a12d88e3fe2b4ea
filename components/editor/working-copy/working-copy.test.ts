import { expect, test } from 'vitest'
import { editCopy, isAllSaved, openCopy, redoCopy, undoCopy, unsavedChanges } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const base = { draftId: 'd', version: 1, baseRevision: 0, document: buildDocument({ entries: [buildEntry('a'), buildEntry('b')] }) }
const titled = (document: IncidentDocument, title: string) => ({ document: { ...document, title } })

test('a fresh copy is all saved and has nothing to undo', () => {
  const copy = openCopy(base)
  expect(isAllSaved(copy)).toBe(true)
  expect(undoCopy(copy)).toBe(copy)
  expect(redoCopy(copy)).toBe(copy)
})

test('edits become the fewest changes, however often the same field was typed into', () => {
  let copy = openCopy(base)
  for (const title of ['M', 'Ma', 'Mail']) copy = editCopy(copy, 'title', titled(copy.mine, title))
  expect(unsavedChanges(copy)).toEqual([{ op: 'set', name: 'title', value: 'Mail' }])
})

test('typing into one field is one step, typing into another the next', () => {
  let copy = openCopy(base)
  for (const title of ['M', 'Ma', 'Mail']) copy = editCopy(copy, 'title', titled(copy.mine, title))
  copy = editCopy(copy, 'summary', { document: { ...copy.mine, summary: 'x' } })
  expect(copy.undo).toHaveLength(2)
  const once = undoCopy(copy)
  expect([once.mine.title, once.mine.summary]).toEqual(['Mail', null])
  const twice = undoCopy(once)
  expect(twice.mine).toEqual(base.document)
  expect(isAllSaved(twice)).toBe(true)
  expect(redoCopy(redoCopy(twice)).mine).toEqual(copy.mine)
})

test('what was undone is gone for good only when something else is typed', () => {
  const copy = undoCopy(editCopy(openCopy(base), 'title', titled(base.document, 'Other')))
  expect(copy.redo).toHaveLength(1)
  expect(editCopy(copy, 'title', titled(copy.mine, 'New')).redo).toHaveLength(0)
})

test('text that is no value yet is kept, counts as unsaved and is undone like any other', () => {
  const half = editCopy(openCopy(base), 'a#statedAt', { typed: { 'entries/a#statedAt': '18.07. 21:' } })
  expect(half.typed).toEqual({ 'entries/a#statedAt': '18.07. 21:' })
  expect(isAllSaved(half)).toBe(false)
  const more = editCopy(half, 'a#statedAt', { typed: { 'entries/a#statedAt': '18.07. 21:0' } })
  expect(undoCopy(more).typed).toEqual({})
  expect(redoCopy(undoCopy(more)).typed).toEqual({ 'entries/a#statedAt': '18.07. 21:0' })
})

test('a removed entry comes back to its place', () => {
  const copy = editCopy(openCopy(base), 'remove', { document: { ...base.document, entries: [buildEntry('b')] } })
  expect(undoCopy(copy).mine.entries.map(({ id }) => id)).toEqual(['a', 'b'])
})
