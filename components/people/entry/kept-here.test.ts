import { expect, it } from 'vitest'
import { listKept, removeKept } from '@/components/people/entry/kept-here'

function storageWith(...names: string[]): Storage {
  const items = new Map(names.map((name) => [name, '{}']))
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    clear: () => items.clear(),
  }
}

it('only what that person left is found and removed: not the theme, not what others typed', () => {
  const own = ['faultline.draft.ada.incident-1.page-1', 'faultline.draft.ada.incident-2.page-2', 'faultline.paste.ada']
  const others = ['theme', 'faultline.draft.ada2.incident-1.page-1', 'faultline.paste.ada2', 'faultline.pins']
  const storage = storageWith(...own, ...others)
  expect(listKept(storage, 'ada')).toEqual(own)
  removeKept(storage, 'ada')
  expect(listKept(storage, 'ada')).toEqual([])
  expect(Array.from({ length: storage.length }, (_, index) => storage.key(index))).toEqual(others)
})
