import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { PatternSection } from '@/components/patterns/pattern-section'
import { emptyPatterns } from '@/components/patterns/testing/empty-patterns'
import type { Group, Patterns } from '@/lib/core/patterns/patterns'
import { languages } from '@/lib/site/language/language'

const group = (incidents: number, value: number): Group => ({
  incidents,
  total: incidents * value,
  examples: [{ slug: 'ex1', title: 'Mail & <calendar> late', code: 'EX1', value }],
})

function render(parts: Partial<Patterns>, lang: (typeof languages)[number] = 'en'): string {
  return renderToStaticMarkup(<PatternSection view={{ lang, scope: { kind: 'all' }, patterns: { ...emptyPatterns, ...parts } }} />)
}

const { closed, open } = emptyPatterns.durations
const many: Partial<Patterns> = {
  counted: 121,
  leftOut: { maintenance: 2, stub: 1 },
  durations: {
    closed: { count: 121, median: 4320, upper: 36_000, groups: closed.groups.with(3, group(121, 4320)) },
    open: { ...open, count: 7, groups: open.groups.with(4, group(7, 20_000)) },
    none: 0,
  },
  promises: { ...emptyPatterns.promises, kept: group(3, 3), missed: group(1, 2), unanswered: group(1, 1) },
  changes: { ...emptyPatterns.changes, ends: group(6, 1) },
  changed: 6,
}

describe('the patterns of incidents', () => {
  it('state their findings in words, with what is left out and why', () => {
    const page = render(many)
    expect(page).toContain('Half of the 121 incidents with an end lasted no longer than 1 h 12 min.')
    expect(page).toContain('7 incidents without an end on record are counted apart')
    expect(page).toContain('9 of 11 promises of a next word were kept: 81%.')
    expect(page).toContain('2 maintenances left out, since maintenance is meant to be; 1 stub left out')
    expect(page).toContain('In 6 of 121 incidents')
  })

  it('name the incidents behind each row, how many more there are, and escape what they are called', () => {
    const page = render(many)
    expect(page).toContain('<a href="/incidents/ex1">EX1: Mail &amp; &lt;calendar&gt; late</a>')
    expect(page).toContain('and 120 more')
    expect(page).toContain('≥ 5 h 33 min')
  })

  it('cut a report where a title belongs', () => {
    const long = { ...group(1, 60), examples: [{ slug: 'ex1', title: 'x'.repeat(500), code: null, value: 60 }] }
    const page = render({ ...many, changes: { ...emptyPatterns.changes, ends: long } })
    expect(page).toContain(`>${'x'.repeat(119)}…</a>`)
  })

  it('draw only what there is enough of', () => {
    const few = { ...many, durations: { closed: { ...closed, count: 2, median: 60 }, open, none: 0 } }
    expect(render(few)).toContain('Only 2 incidents have a beginning and an end on record: too few for a pattern.')
    expect(render(few).match(/aria-hidden="true"/g)?.length).toBeLessThan(render(many).match(/aria-hidden="true"/g)?.length ?? 0)
  })

  it('of nobody say so and show nothing else', () => {
    const page = render({ leftOut: { maintenance: 0, stub: 3 } })
    expect(page).toContain('No incident here can be counted yet.')
    expect(page).toContain('3 stubs left out')
    expect(page).not.toContain('<table')
  })

  it.each(languages)('have an address for each row and each figure: %s', (lang) => {
    const ids = [...render(many, lang).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['patterns', 'history', 'durations', 'first-word', 'promises', 'changes', 'durations-4']))
  })
})
