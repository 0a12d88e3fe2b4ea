import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines, type Line } from '@/lib/core/history/compare-lines'

const line = (key: string, text: string): Line => ({ key, label: key.toUpperCase(), text })

describe('two versions of something said in lines', () => {
  it('differ in nothing when they are the same', () => {
    expect(compareLines([line('a', 'one')], [line('a', 'one')])).toEqual([])
    expect(compareLines([], [])).toEqual([])
  })

  it('differ word by word where both say something', () => {
    expect(compareLines([line('a', 'Mail to Germany is late')], [line('a', 'Mail to Austria is late')])).toEqual([
      {
        key: 'a',
        label: 'A',
        kind: 'reworded',
        parts: [
          { text: 'Mail to ', kind: 'same' },
          { text: 'Germany ', kind: 'removed' },
          { text: 'Austria ', kind: 'added' },
          { text: 'is late', kind: 'same' },
        ],
      },
    ])
  })

  it('name what only one of them says, in the place where it stood', () => {
    const changes = compareLines(
      [line('first', '1'), line('a', 'x'), line('gone', 'was here'), line('b', 'y')],
      [line('a', 'x'), line('b', 'z'), line('new', 'is here')],
    )
    expect(changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['first', 'removed'],
      ['gone', 'removed'],
      ['b', 'reworded'],
      ['new', 'added'],
    ])
  })

  it('do not differ in what neither says, and keep the language of somebody’s own words', () => {
    expect(compareLines([line('a', '')], [])).toEqual([])
    expect(compareLines([], [{ ...line('a', 'Guten Tag'), language: 'de' }])).toMatchObject([{ language: 'de', kind: 'added' }])
    expect(compareLines([line('a', '')], [line('a', 'now')])).toMatchObject([{ kind: 'added' }])
  })

  it('are each found again in the difference', () => {
    const lines = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.string() }), {
      selector: ({ key }) => key,
    })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = compareLines(
          before.map(({ key, text }) => line(key, text)),
          after.map(({ key, text }) => line(key, text)),
        )
        for (const [side, version] of [
          ['removed', before],
          ['added', after],
        ] as const) {
          for (const { key, text } of version) {
            const found = changes.find((change) => change.key === key)
            const read = found?.parts.filter(({ kind }) => kind === 'same' || kind === side).map((part) => part.text)
            const other = (side === 'removed' ? after : before).find((each) => each.key === key)
            expect(found === undefined ? (other?.text ?? '') : (read ?? []).join('')).toBe(text)
          }
        }
      }),
    )
  })
})
