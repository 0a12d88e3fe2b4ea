import { expect, test } from 'vitest'
import { keepMine, listClashes, takeTheirs } from '@/components/editor/working-copy/choose-text'
import { readKept, restoreCopy, toKept } from '@/components/editor/working-copy/kept-copy'
import { beginSave, clashedCopy, refreshedCopy, refusedCopy, savedCopy } from '@/components/editor/working-copy/save-copy'
import { editCopy, isAllSaved, openCopy, type ServerState, undoCopy, type WorkingCopy } from '@/components/editor/working-copy/working-copy'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const document = buildDocument({ entries: [buildEntry('a', { body: 'a' }), buildEntry('b', { body: 'b' })] })
const base: ServerState = { draftId: 'd', version: 1, baseRevision: 0, document }
const key = () => 'key-1'

const say = (from: IncidentDocument, id: string, body: string): IncidentDocument => ({
  ...from,
  entries: from.entries.map((entry) => (entry.id === id ? { ...entry, body } : entry)),
})
const write = (copy: WorkingCopy, id: string, body: string) => editCopy(copy, id, { document: say(copy.mine, id, body) })
const bodies = ({ entries }: IncidentDocument) => entries.map(({ body }) => body)
const answer = (version: number, given: IncidentDocument): ServerState => ({ ...base, version, document: given })

test('what was typed while a save was under way stays, on top of the answer', () => {
  const { copy, request } = beginSave(write(openCopy(base), 'a', 'one'), key)
  expect(request).toEqual({
    key: 'key-1',
    draftId: 'd',
    baseVersion: 1,
    baseRevision: 0,
    changes: [{ op: 'put', collection: 'entries', item: copy.mine.entries[0] }],
  })
  const later = write(copy, 'a', 'one two')
  const saved = savedCopy(later, answer(3, say(say(document, 'a', 'one'), 'b', 'theirs')))
  expect(bodies(saved.mine)).toEqual(['one two', 'theirs'])
  expect(saved.base.version).toBe(3)
  expect(isAllSaved(saved)).toBe(false)
})

test('without an answer the very same request goes out again', () => {
  const { copy, request } = beginSave(write(openCopy(base), 'a', 'one'), key)
  expect(beginSave(write(copy, 'b', 'more'), () => 'key-2').request).toMatchObject({ ...request })
})

test('a refusal makes all of it unsaved again', () => {
  const { copy } = beginSave(write(openCopy(base), 'a', 'one'), key)
  expect(beginSave(refusedCopy(copy), () => 'key-2').request).toMatchObject({ key: 'key-2', baseVersion: 1 })
})

test('an item half filled in waits, the rest is saved', () => {
  const withCause = {
    ...document,
    causes: [{ id: 'c', statedIn: [], how: 'curator' as const, category: 'network' as const, text: '', certainty: 'guess' as const }],
  }
  const copy = editCopy(openCopy(base), 'cause', { document: say(withCause, 'a', 'one') })
  const { request } = beginSave(copy, key)
  expect(request?.changes).toHaveLength(1)
  expect(request?.changes[0]).toMatchObject({ op: 'put', collection: 'entries' })
})

test('what both changed waits with both texts, the rest goes on', () => {
  const { copy } = beginSave(write(write(openCopy(base), 'a', 'mine'), 'b', 'mine too'), key)
  const clashed = clashedCopy(copy, answer(2, say(document, 'a', 'theirs')), ['entries/a'])
  expect(listClashes(clashed)).toMatchObject([
    { target: 'entries/a', collection: 'entries', mine: { body: 'mine' }, theirs: { body: 'theirs' } },
  ])
  expect(bodies(clashed.mine)).toEqual(['mine', 'mine too'])
  expect(beginSave(clashed, key).request).toMatchObject({ baseVersion: 2, changes: [{ item: { id: 'b' } }] })
})

test('mine can be chosen, or theirs, and theirs undone', () => {
  const { copy } = beginSave(write(openCopy(base), 'a', 'mine'), key)
  const clashed = clashedCopy(copy, answer(2, say(document, 'a', 'theirs')), ['entries/a'])
  expect(beginSave(keepMine(clashed, 'entries/a'), key).request).toMatchObject({ baseVersion: 2, changes: [{ item: { body: 'mine' } }] })
  const theirs = takeTheirs(clashed, 'entries/a')
  expect(bodies(theirs.mine)).toEqual(['theirs', 'b'])
  expect(isAllSaved(theirs)).toBe(true)
  expect(bodies(undoCopy(theirs).mine)).toEqual(['mine', 'b'])
})

test('typing the same as the other ends the clash', () => {
  const { copy } = beginSave(write(openCopy(base), 'a', 'mine'), key)
  const clashed = clashedCopy(copy, answer(2, say(document, 'a', 'theirs')), ['entries/a'])
  expect(write(clashed, 'a', 'theirs').held).toEqual([])
})

test('what others save comes in beside what is being typed', () => {
  const copy = write(openCopy(base), 'a', 'mine')
  const fresh = refreshedCopy(copy, answer(2, say(document, 'b', 'theirs')))
  expect(bodies(fresh.mine)).toEqual(['mine', 'theirs'])
  expect(refreshedCopy(fresh, answer(1, document))).toBe(fresh)
  expect(bodies(undoCopy(fresh).mine)).toEqual(['a', 'theirs'])
})

test('what others saved cannot be undone from here', () => {
  const copy = savedCopy(beginSave(write(openCopy(base), 'a', 'mine'), key).copy, answer(2, say(document, 'a', 'mine')))
  const fresh = refreshedCopy(copy, answer(3, say(document, 'a', 'theirs')))
  expect(bodies(undoCopy(fresh).mine)).toEqual(['theirs', 'b'])
})

test('a draft that was published meanwhile leaves what was not saved, waiting', () => {
  const copy = refreshedCopy(write(openCopy(base), 'a', 'mine'), {
    draftId: null,
    version: 0,
    baseRevision: 1,
    document: say(document, 'b', 'public'),
  })
  expect(bodies(copy.mine)).toEqual(['mine', 'public'])
  expect(copy.held).toEqual(['entries/a'])
})

test('a reload finds everything again, half a time included, and sends again what was not answered', () => {
  const { copy, request } = beginSave(write(openCopy(base), 'a', 'one'), key)
  const half = editCopy(write(copy, 'b', 'more'), 't', { typed: { 'entries/a#statedAt': '21:' } })
  const kept = readKept(JSON.stringify(toKept(half)))
  const restored = restoreCopy(base, kept)
  expect(bodies(restored.mine)).toEqual(['one', 'more'])
  expect(restored.typed).toEqual({ 'entries/a#statedAt': '21:' })
  expect(beginSave(restored, () => 'key-2').request).toMatchObject({ ...request })
})

test('after a save that was answered to nobody, the answer brings everything together', () => {
  const { copy } = beginSave(write(openCopy(base), 'a', 'one'), key)
  const there = answer(2, say(document, 'a', 'one'))
  const restored = restoreCopy(there, readKept(JSON.stringify(toKept(write(copy, 'b', 'more')))))
  expect(refreshedCopy(restored, there)).toBe(restored)
  const saved = savedCopy(restored, there)
  expect(bodies(saved.mine)).toEqual(['one', 'more'])
  expect(saved.unsure).toBe(false)
})

test('on a draft that moved on, what was kept is sent as made from where it was made', () => {
  const kept = toKept(write(openCopy(base), 'a', 'mine'))
  const there = answer(4, say(document, 'a', 'theirs'))
  const { copy, request } = beginSave(restoreCopy(there, kept), key)
  expect(request).toMatchObject({ baseVersion: 1 })
  const clashed = clashedCopy(copy, there, ['entries/a'])
  expect(listClashes(clashed)).toMatchObject([{ mine: { body: 'mine' }, theirs: { body: 'theirs' } }])
})

test('nothing is kept of a copy that is all saved, and nothing is read from what is none of ours', () => {
  expect(toKept(openCopy(base))).toBeNull()
  for (const text of [null, '', '{', '[]', '{"kept":2}']) expect(readKept(text)).toBeNull()
})
