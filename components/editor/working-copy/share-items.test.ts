import { expect, it } from 'vitest'
import { shareItems } from '@/components/editor/working-copy/share-items'
import { cast } from '@/lib/core/testing/cast/cast'

it('what came from the server says what it said, and is the known object wherever it says the same', () => {
  for (const known of cast) {
    const [first, ...rest] = known.entries
    if (first === undefined) continue
    const fresh = structuredClone({ ...known, title: 'Another title', entries: [...rest, { ...first, body: 'Another text.' }] })
    const shared = shareItems(fresh, known)
    expect(shared).toEqual(fresh)
    expect(shared.entries.slice(0, -1).every((entry, index) => entry === rest[index])).toBe(true)
    expect(shared.entries.at(-1)).toBe(fresh.entries.at(-1))
    expect(shared.sources.every((source, index) => source === known.sources[index])).toBe(true)
    expect(shared.services).toBe(known.services)
  }
})
