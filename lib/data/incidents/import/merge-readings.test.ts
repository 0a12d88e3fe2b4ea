import { describe, expect, it } from 'vitest'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { buildDocument, buildEntry, buildImpact, momentOf } from '@/lib/core/testing/build-document'
import { mergeReadings } from '@/lib/data/incidents/import/merge-readings'

const claim = (hour: number, ...statedIn: string[]) => ({ statedIn, how: 'label' as const, moment: momentOf(`2023-07-17 0${hour}:00`) })
const posts = (...ids: string[]) =>
  ids.map((id, index) =>
    buildEntry(id, { body: id, statedAt: momentOf(`2023-07-17 1${id.charCodeAt(0) - 97}:00`, 'second', { text: String(index) }) }),
  )
const reading = (ids: string[], parts: Partial<IncidentDocument> = {}) =>
  buildDocument({ entries: posts(...ids).map((entry) => ({ ...entry, statedAt: { ...entry.statedAt, text: entry.id } })), ...parts })

describe('two readings of one incident', () => {
  it('are the first again when the second says the same', () => {
    const first = reading(['a', 'b'], { impacts: [buildImpact('i', { statedIn: ['a'], starts: [claim(8, 'a')], features: ['Mail'] })] })
    expect(mergeReadings(first, structuredClone(first))).toEqual(first)
  })

  it('keep the posts that either has, in whatever order they were read', () => {
    expect(mergeReadings(reading(['a', 'b']), reading(['b', 'c'])).entries.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(mergeReadings(reading(['b', 'c']), reading(['a', 'b'])).entries.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it('keep a claim that only posts outside the second made, and drop one that its own post makes no more', () => {
    const first = reading(['a', 'b'], { impacts: [buildImpact('i', { statedIn: ['a', 'b'], starts: [claim(8, 'a'), claim(9, 'b')] })] })
    const second = reading(['b', 'c'], { impacts: [buildImpact('i', { statedIn: ['b', 'c'], starts: [claim(7, 'b', 'c')] })] })
    expect(mergeReadings(first, second).impacts).toMatchObject([{ statedIn: ['a', 'b', 'c'], starts: [claim(8, 'a'), claim(7, 'b', 'c')] }])
  })

  it('count a claim that both make as stated in the posts of both', () => {
    const first = reading(['a'], { impacts: [buildImpact('i', { statedIn: ['a'], starts: [claim(8, 'a')] })] })
    const second = reading(['b'], { impacts: [buildImpact('i', { statedIn: ['b'], starts: [claim(8, 'b')] })] })
    expect(mergeReadings(first, second).impacts[0]?.starts).toEqual([claim(8, 'a', 'b')])
  })

  it('keep an item of posts outside the second, and lose one of posts that state it no more', () => {
    const first = reading(['a', 'b'], { impacts: [buildImpact('old', { statedIn: ['a'] }), buildImpact('gone', { statedIn: ['b'] })] })
    expect(mergeReadings(first, reading(['b'])).impacts.map(({ id }) => id)).toEqual(['old'])
  })

  it('take single values from the one that reaches further, and words of a post from the one read later', () => {
    const first = reading(['a', 'c'], { title: 'At c' })
    const older = reading(['a', 'b'], { title: 'At b' })
    expect(mergeReadings(first, older).title).toBe('At c')
    expect(mergeReadings(older, first).title).toBe('At c')
    const reworded = { ...older, entries: older.entries.map((entry) => (entry.id === 'a' ? { ...entry, body: 'reworded' } : entry)) }
    expect(mergeReadings(first, reworded).entries[0]?.body).toBe('reworded')
  })

  it('join what both cover when it touches, and keep the longer when it does not', () => {
    const at = (hour: number) => `2023-07-17T${String(hour).padStart(2, '0')}:00:00.000Z`
    const covering = (from: number, to: number) => reading(['a'], { coverage: { from: at(from), to: at(to), complete: false } })
    expect(mergeReadings(covering(8, 12), covering(10, 14)).coverage).toEqual({ from: at(8), to: at(14), complete: false })
    expect(mergeReadings(covering(8, 12), covering(13, 14)).coverage).toEqual({ from: at(8), to: at(12), complete: false })
    expect(mergeReadings(covering(8, 9), covering(13, 20)).coverage).toEqual({ from: at(13), to: at(20), complete: false })
    expect(mergeReadings(reading(['a']), covering(8, 9)).coverage).toEqual({ from: at(8), to: at(9), complete: false })
  })

  it('never move the slug, which readers have linked to', () => {
    expect(mergeReadings(reading(['a'], { slug: 'first' }), reading(['b'], { slug: 'second' })).slug).toBe('first')
  })
})
