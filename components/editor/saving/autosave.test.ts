import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave } from '@/components/editor/saving/autosave'
import { openShelf } from '@/components/editor/saving/kept-shelf'
import type { Reply } from '@/components/editor/saving/reply'
import { keepMine } from '@/components/editor/working-copy/choose-text'
import { editCopy, type SaveRequest, type ServerState } from '@/components/editor/working-copy/working-copy'
import { applyChanges } from '@/lib/core/history/apply'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry } from '@/lib/core/testing/build-document'

const note = { state: 'open', updatedBy: 'Ada', published: null } as const
const document = buildDocument({ entries: [buildEntry('a')] })
const start: ServerState = { draftId: 'd', version: 1, baseRevision: 0, document }

class Shelf implements Storage {
  readonly items = new Map<string, string>()
  isFull = false
  get length() {
    return this.items.size
  }
  key = (index: number) => [...this.items.keys()][index] ?? null
  getItem = (key: string) => this.items.get(key) ?? null
  setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('full')
    this.items.set(key, value)
  }
  removeItem = (key: string) => void this.items.delete(key)
  clear = () => this.items.clear()
}

/** A server that can be made to answer anything, and remembers what it was asked. */
class Server {
  present = start
  readonly requests: SaveRequest[] = []
  fault: Reply | null = null
  ask = async (request: SaveRequest | null): Promise<Reply> => {
    if (request) this.requests.push(request)
    if (this.fault) return this.fault
    if (request) {
      const applied = applyChanges(this.present.document, request.changes)
      if (!applied.ok) throw new Error(applied.error)
      this.present = { ...this.present, version: this.present.version + 1, document: applied.value }
    }
    return { is: 'told', present: this.present, note }
  }
}

let server: Server
let storage: Shelf
let page = 0
const open = (isOnline = true) => {
  const saver = new Autosave({
    initial: { present: server.present, note },
    ask: server.ask,
    begin: async () => ({ is: 'unanswering' }),
    shelf: openShelf(storage, null, 'draft.', String(page++)),
    newKey: () => `key-${server.requests.length}`,
    isOnline: () => isOnline,
  })
  saver.start()
  return saver
}
const say = (from: IncidentDocument, body: string) => ({ ...from, entries: from.entries.map((entry) => ({ ...entry, body })) })
const type = (saver: Autosave, body: string) => saver.change((copy) => editCopy(copy, 'a', { document: say(copy.mine, body) }))
const bodyOf = (from: IncidentDocument) => from.entries[0]?.body

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server()
  storage = new Shelf()
})
afterEach(() => void vi.useRealTimers())

test('every keystroke is on the device at once, and on the server a moment after the last', async () => {
  const saver = open()
  for (const body of ['o', 'on', 'one']) type(saver, body)
  expect(saver.get().saving.is).toBe('waiting')
  expect(storage.items.size).toBe(1)
  expect(server.requests).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(server.requests).toHaveLength(1)
  expect(bodyOf(server.present.document)).toBe('one')
  expect(saver.get().saving).toEqual({ is: 'saved' })
  expect(storage.items.size).toBe(0)
})

test('who never stops typing is saved all the same', async () => {
  const saver = open()
  for (let n = 0; n < 20; n += 1) {
    type(saver, `text ${n}`)
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(server.requests.length).toBeGreaterThan(0)
})

test.each(['unanswering', 'signed-out', 'forbidden', 'missing'] as const)(
  '%s: it is kept, tried again with the same key, and saved in the end',
  async (is) => {
    const saver = open()
    server.fault = { is }
    type(saver, 'one')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saver.get().saving).toMatchObject({ is: 'kept', because: is })
    expect(storage.items.size).toBe(1)
    type(saver, 'one two')
    expect(saver.get().saving).toMatchObject({ is: 'kept' })
    server.fault = null
    await vi.advanceTimersByTimeAsync(40_000)
    expect(bodyOf(server.present.document)).toBe('one two')
    expect(new Set(server.requests.slice(0, 2).map(({ key }) => key)).size).toBe(1)
    expect(saver.get().saving).toEqual({ is: 'saved' })
  },
)

test('without a network it says so', async () => {
  const saver = open(false)
  server.fault = { is: 'unanswering' }
  type(saver, 'one')
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.get().saving).toMatchObject({ because: 'offline' })
})

test('after a reload everything is there again, and is sent', async () => {
  const before = open()
  server.fault = { is: 'unanswering' }
  type(before, 'one')
  await vi.advanceTimersByTimeAsync(1000)
  before.stop()
  server.fault = null
  const after = open()
  expect(bodyOf(after.get().copy.mine)).toBe('one')
  await vi.advanceTimersByTimeAsync(1000)
  expect(bodyOf(server.present.document)).toBe('one')
  expect(storage.items.size).toBe(0)
})

test('what another page left waits until nothing is typed here, and stays on the device until then', async () => {
  const before = open()
  server.fault = { is: 'unanswering' }
  before.change((copy) => editCopy(copy, 't', { document: { ...copy.mine, title: 'Left behind' } }))
  before.stop()
  const after = open()
  type(after, 'mine')
  expect(after.get().copy.mine.title).toBe('Left behind')
  server.fault = null
  await vi.advanceTimersByTimeAsync(40_000)
  expect([server.present.document.title, bodyOf(server.present.document)]).toEqual(['Left behind', 'mine'])
  expect(storage.items.size).toBe(0)
})

test('a refusal is told with its reason and not tried again by itself', async () => {
  const saver = open()
  server.fault = { is: 'refused', detail: 'Too long.' }
  type(saver, 'one')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(server.requests).toHaveLength(1)
  expect(saver.get().saving).toEqual({ is: 'kept', because: 'refused', detail: 'Too long.' })
  expect(storage.items.size).toBe(1)
})

test('a clash keeps both texts, and what was chosen is saved', async () => {
  const saver = open()
  type(saver, 'mine')
  const theirs = { ...start, version: 2, document: say(document, 'theirs') }
  server.present = theirs
  server.fault = { is: 'clash', present: theirs, note, targets: ['entries/a'] }
  await vi.advanceTimersByTimeAsync(1000)
  server.fault = null
  expect(saver.get().copy.held).toEqual(['entries/a'])
  expect([bodyOf(saver.get().copy.mine), bodyOf(saver.get().copy.base.document)]).toEqual(['mine', 'theirs'])
  expect(storage.items.size).toBe(1)
  saver.change((copy) => keepMine(copy, 'entries/a'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(bodyOf(server.present.document)).toBe('mine')
})

test('what others save comes in by itself', async () => {
  const saver = open()
  server.present = { ...start, version: 2, document: say(document, 'theirs') }
  await vi.advanceTimersByTimeAsync(9000)
  expect(bodyOf(saver.get().copy.mine)).toBe('theirs')
})

test('half a time stays on the device, and is said to be unfinished', async () => {
  const saver = open()
  saver.change((copy) => editCopy(copy, 't', { typed: { 'entries/a#statedAt': '21:' } }))
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.get().saving).toMatchObject({ is: 'kept', because: 'unfinished' })
  expect(server.requests).toHaveLength(0)
  expect(open().get().copy.typed).toEqual({ 'entries/a#statedAt': '21:' })
})

test('a device without room is told', () => {
  const saver = open()
  storage.isFull = true
  type(saver, 'one')
  expect(saver.get().cannotKeep).toBe(true)
})

test('a draft that was thrown away is begun anew from what stands here, and what is not complete stays unsaved', async () => {
  const begun: IncidentDocument[] = []
  const saver = open()
  type(saver, 'one')
  server.fault = { is: 'missing' }
  await vi.advanceTimersByTimeAsync(1000)
  expect(saver.get().saving).toMatchObject({ is: 'kept', because: 'missing' })
  const kept = JSON.parse([...storage.items.values()][0] ?? 'null')
  expect(bodyOf(kept.whole), 'after a reload the whole of it is still on the device').toBe('one')
  saver.change((copy) => editCopy(copy, 'b', { document: { ...copy.mine, title: '' } }))
  saver.options.begin = async (from) => {
    begun.push(from)
    server.fault = null
    server.present = { draftId: 'new', version: 1, baseRevision: 0, document: from }
    return { is: 'told', present: server.present, note }
  }
  await saver.beginAnew()
  expect(begun.map(bodyOf)).toEqual(['one'])
  expect(saver.get().copy.held).toEqual([])
  expect(saver.get().copy.mine.title).toBe('')
  saver.change((copy) => editCopy(copy, 'b', { document: { ...copy.mine, title: 'Mail' } }))
  await vi.advanceTimersByTimeAsync(2000)
  expect(saver.get().saving.is).toBe('saved')
  expect(server.present.document.title).toBe('Mail')
  expect(storage.items.size).toBe(0)
})

test('where somebody began it anew meanwhile, both texts are there to choose from', async () => {
  const saver = open()
  type(saver, 'mine')
  server.fault = { is: 'missing' }
  await vi.advanceTimersByTimeAsync(1000)
  saver.options.begin = async () => {
    server.fault = null
    server.present = { draftId: 'theirs', version: 3, baseRevision: 0, document: say(document, 'theirs') }
    return { is: 'refused', detail: 'It is there already.' }
  }
  await saver.beginAnew()
  expect(saver.get().copy.held).toEqual(['entries/a'])
  expect(bodyOf(saver.get().copy.mine)).toBe('mine')
  expect(bodyOf(saver.get().copy.base.document)).toBe('theirs')
})
