import { describe, expect, it } from 'vitest'
import { historyFigure, periodName, scopeQuery } from '@/components/patterns/history-figure'
import type { PatternView } from '@/components/patterns/pattern-view'
import { emptyPatterns } from '@/components/patterns/testing/empty-patterns'
import type { PatternScope, Patterns } from '@/lib/core/patterns/patterns'

const view = (months: Patterns['months'], scope: PatternScope = { kind: 'service', slug: 'teams' }): PatternView => ({
  lang: 'en',
  scope,
  patterns: { ...emptyPatterns, counted: 9, months },
})

describe('the history of incidents', () => {
  it('says when most began and why, and leads each figure to its list', () => {
    const figure = historyFigure(
      view([
        { month: '2023-06', cause: 'network', count: 5 },
        { month: '2023-07', cause: null, count: 6 },
      ]),
    )
    expect(figure.finding).toBe('Most began in July 2023: 6 of 11. Where a cause is stated (5), it is most often “Network” (5).')
    expect(figure.columns).toEqual(['Month', 'All', 'Network', 'No cause on record'])
    expect(figure.rows.map(({ label, cells }) => [label.text, ...cells.map(({ text }) => text)])).toEqual([
      ['June 2023', '5', '5', '–'],
      ['July 2023', '6', '–', '6'],
    ])
    expect(figure.rows[0]?.cells.map(({ href }) => href)).toEqual([
      '/incidents?service=teams&from=2023-06-01&to=2023-06-30',
      '/incidents?service=teams&cause=network&from=2023-06-01&to=2023-06-30',
      undefined,
    ])
    expect(figure.chart?.bars.map(({ values }) => values)).toEqual([
      [5, 0],
      [0, 6],
    ])
  })

  it('takes a few causes for no pattern', () => {
    expect(historyFigure(view([{ month: '2023-06', cause: 'network', count: 2 }])).finding).toContain(
      'Too few state a cause for a pattern (2).',
    )
    expect(historyFigure(view([{ month: '2023-06', cause: null, count: 2 }])).finding).toContain('None of them states a cause.')
  })

  it('draws nothing of one month, and says so of none', () => {
    expect(historyFigure(view([{ month: '2023-06', cause: 'network', count: 2 }]))).toMatchObject({ chart: null })
    expect(historyFigure(view([]))).toMatchObject({ finding: 'No dated incident yet.', chart: null, rows: [] })
  })

  it('gathers rare causes, and keeps those without one apart', () => {
    const causes = ['network', 'power', 'data', 'hardware', 'capacity', 'security', 'operator'] as const
    const months = causes.map((cause, index) => ({ month: '2023-06', cause, count: 9 - index }))
    const { columns, rows } = historyFigure(view([...months, { month: '2023-06', cause: null, count: 1 }]))
    expect(columns.slice(2)).toEqual(['Network', 'Power', 'Data', 'Hardware', 'Capacity', 'Other causes', 'No cause on record'])
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual(['43', '9', '8', '7', '6', '5', '7', '1'])
  })

  it('has no causes side by side where all have the same', () => {
    const { columns, finding } = historyFigure(view([{ month: '2023-06', cause: 'power', count: 2 }], { kind: 'cause', slug: 'power' }))
    expect(columns).toEqual(['Month', 'All'])
    expect(finding).toBe('All 2 dated incidents began in June 2023.')
  })
})

describe('names and lists', () => {
  it('of periods are worded in both languages', () => {
    expect(['2023-07', '2023-Q3', '2023'].map((key) => periodName({ key }, 'en'))).toEqual(['July 2023', 'Q3 2023', '2023'])
    expect(['2023-07', '2023-Q3', '2023'].map((key) => periodName({ key }, 'de'))).toEqual(['Juli 2023', '3. Quartal 2023', '2023'])
  })

  it('of a scope are those of the archive', () => {
    expect(scopeQuery({ kind: 'all' })).toEqual({})
    expect(scopeQuery({ kind: 'region', slug: 'germany' })).toEqual({ region: 'germany' })
    expect(scopeQuery({ kind: 'cause', slug: 'network' })).toEqual({ cause: 'network' })
  })
})
