import { expect, test } from 'vitest'
import { openShelf } from '@/components/editor/saving/kept-shelf'
import type { KeptCopy } from '@/components/editor/working-copy/kept-copy'

const kept = (title: string): KeptCopy => ({
  kept: 1,
  base: { draftId: 'd', version: 1, baseRevision: 0 },
  changes: [{ op: 'set', name: 'title', value: title }],
  held: [],
  typed: {},
  sent: null,
})

function deviceOf(items: Map<string, string>): Storage {
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

/** Locks as a browser has them: whoever asks later waits until the one before has let go. */
function makeLocks() {
  const queues = new Map<string, Promise<unknown>>()
  return {
    request: (name: string, todo: () => Promise<unknown> | undefined) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(todo)
      queues.set(name, turn)
      return turn
    },
    letGo: (name: string) => queues.delete(name),
  }
}

test('what a page that is still open keeps is not taken from it', async () => {
  const items = new Map<string, string>()
  const locks = makeLocks()
  openShelf(deviceOf(items), locks, 'draft.', 'one').put(kept('mine'))
  const taken: KeptCopy[] = []
  openShelf(deviceOf(items), locks, 'draft.', 'two').takeUp((each) => taken.push(each))
  await Promise.resolve()
  expect(taken).toEqual([])
  expect([...items.keys()]).toEqual(['draft.one'])
})

test('what a closed page left is taken once, and leaves the device only when it is done', async () => {
  const items = new Map([['draft.closed', JSON.stringify(kept('left'))]])
  const taken: (() => void)[] = []
  openShelf(deviceOf(items), makeLocks(), 'draft.', 'two').takeUp((_, done) => taken.push(done))
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(taken).toHaveLength(1)
  expect(items.size).toBe(1)
  for (const done of taken) done()
  expect(items.size).toBe(0)
})

test('what stands there and is none of ours is thrown away, and other drafts are let be', () => {
  const items = new Map([
    ['draft.a', 'nonsense'],
    ['other', 'x'],
  ])
  openShelf(deviceOf(items), null, 'draft.', 'two').takeUp(() => expect.fail('nothing was kept'))
  expect([...items.keys()]).toEqual(['other'])
})

test('without a storage nothing can be kept, and it says so', () => {
  const shelf = openShelf(null, null, 'draft.', 'one')
  expect(shelf.put(kept('x'))).toBe(false)
  expect(shelf.put(null)).toBe(true)
})
