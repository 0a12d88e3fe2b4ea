import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyOf, type MonthCount, mostPeriods } from '@/lib/core/patterns/periods'

type Named = 'network' | 'power'
const counts = (...rows: [string, Named | null, number][]): MonthCount<Named>[] =>
  rows.map(([month, cause, count]) => ({ month, cause, count }))
const totals = (rows: MonthCount<Named>[]) => historyOf(rows).periods.map(({ key, total }) => [key, total])

describe('a history', () => {
  it('of nothing has no periods', () => {
    expect(historyOf([])).toEqual({ unit: 'month', periods: [], earlier: 0 })
  })

  it('shows the months between the first and the last, empty ones too', () => {
    expect(totals(counts(['2023-11', 'network', 2], ['2024-02', null, 1], ['2023-11', null, 3]))).toEqual([
      ['2023-11', 5],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 1],
    ])
  })

  it('tells causes apart, and those without one', () => {
    const [first] = historyOf(counts(['2023-11', 'network', 2], ['2023-11', null, 3])).periods
    expect([...(first?.byCause ?? [])]).toEqual([
      ['network', 2],
      [null, 3],
    ])
  })

  it('names the days of its periods, leap years among them', () => {
    const days = (...months: string[]) =>
      historyOf(months.map((month) => ({ month, cause: null, count: 1 }))).periods.map(({ key, from, to }) => [key, from, to])
    expect(days('2024-02', '2024-03')).toEqual([
      ['2024-02', '2024-02-01', '2024-02-29'],
      ['2024-03', '2024-03-01', '2024-03-31'],
    ])
    expect(days('2023-02')).toEqual([['2023-02', '2023-02-01', '2023-02-28']])
    expect(days('2020-05', '2024-05').slice(0, 2)).toEqual([
      ['2020-Q2', '2020-04-01', '2020-06-30'],
      ['2020-Q3', '2020-07-01', '2020-09-30'],
    ])
    expect(days('2004-05', '2024-05').slice(-1)).toEqual([['2024', '2024-01-01', '2024-12-31']])
  })

  it('is told by month up to 36 months, by quarter up to 36 quarters, then by year', () => {
    const unit = (first: string, last: string) => {
      const { unit, periods } = historyOf(counts([first, null, 1], [last, null, 1]))
      return [unit, periods.length]
    }
    expect(unit('2021-01', '2023-12')).toEqual(['month', 36])
    expect(unit('2021-01', '2024-01')).toEqual(['quarter', 13])
    expect(unit('2015-01', '2023-12')).toEqual(['quarter', 36])
    expect(unit('2015-01', '2024-01')).toEqual(['year', 10])
  })

  it('of a date gone astray shows the last 36 years and counts what was before', () => {
    const { unit, periods, earlier } = historyOf(counts(['0001-01', null, 2], ['2024-01', null, 1]))
    expect([unit, periods.length, periods[0]?.key, earlier]).toEqual(['year', mostPeriods, '1989', 2])
  })

  it('loses nobody, and never has more columns than can be read', () => {
    const months = fc.integer({ min: 1900 * 12, max: 2100 * 12 }).map((number) => ({
      month: `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`,
      cause: null,
      count: 1,
    }))
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 30 }), (rows) => {
        const { periods, earlier } = historyOf<Named>(rows)
        expect(periods.reduce((sum, { total }) => sum + total, earlier)).toBe(rows.length)
        expect(periods.length).toBeLessThanOrEqual(mostPeriods)
        expect(periods.map(({ from }) => from)).toEqual(periods.map(({ from }) => from).sort())
        for (const [index, { from }] of periods.entries()) {
          const before = periods[index - 1]?.to
          if (before !== undefined) expect(Date.parse(from) - Date.parse(before)).toBe(86_400_000)
        }
      }),
    )
  })
})
