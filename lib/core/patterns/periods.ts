/** Incidents of one month (`2023-07`) with one cause; null where none is on record. */
export type MonthCount<Cause extends string> = { month: string; cause: Cause | null; count: number }

export type PeriodUnit = 'month' | 'quarter' | 'year'
/** A month, quarter or year with its days, both inclusive, and how many incidents began in it, in all and by cause. */
export type Period<Cause extends string> = {
  key: string
  from: string
  to: string
  total: number
  byCause: ReadonlyMap<Cause | null, number>
}
/** `earlier` counts what began before the first period that is shown. */
export type History<Cause extends string> = { unit: PeriodUnit; periods: Period<Cause>[]; earlier: number }

/** More columns than these cannot be read apart. */
export const mostPeriods = 36
const monthsIn: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 }
const units: readonly PeriodUnit[] = ['month', 'quarter', 'year']

/**
 * Counts per month as a history without gaps, from the first to the last month that has any. A history of more than 36 months is
 * told by quarter, one of more than 36 quarters by year, and of more than 36 years the last 36.
 */
export function historyOf<Cause extends string>(counts: readonly MonthCount<Cause>[]): History<Cause> {
  const numbers = counts.map(({ month }) => monthNumber(month))
  if (numbers.length === 0) return { unit: 'month', periods: [], earlier: 0 }
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const columns = (unit: PeriodUnit) => Math.floor(last / monthsIn[unit]) - Math.floor(first / monthsIn[unit]) + 1
  const unit = units.find((each) => columns(each) <= mostPeriods) ?? 'year'
  const length = Math.min(columns(unit), mostPeriods)
  const start = Math.floor(last / monthsIn[unit]) - length + 1
  const byPeriod = Array.from({ length }, () => new Map<Cause | null, number>())
  let earlier = 0
  for (const { month, cause, count } of counts) {
    const causes = byPeriod[Math.floor(monthNumber(month) / monthsIn[unit]) - start]
    if (causes === undefined) earlier += count
    else causes.set(cause, (causes.get(cause) ?? 0) + count)
  }
  return { unit, periods: byPeriod.map((byCause, index) => toPeriod(unit, start + index, byCause)), earlier }
}

function toPeriod<Cause extends string>(unit: PeriodUnit, number: number, byCause: ReadonlyMap<Cause | null, number>): Period<Cause> {
  const firstMonth = number * monthsIn[unit]
  const year = String(Math.floor(firstMonth / 12)).padStart(4, '0')
  const keys: Record<PeriodUnit, string> = {
    month: monthKey(firstMonth),
    quarter: `${year}-Q${Math.floor((firstMonth % 12) / 3) + 1}`,
    year,
  }
  const total = [...byCause.values()].reduce((sum, count) => sum + count, 0)
  return { key: keys[unit], from: `${monthKey(firstMonth)}-01`, to: lastDay(firstMonth + monthsIn[unit] - 1), total, byCause }
}

function monthNumber(month: string): number {
  const [year = 0, ofYear = 1] = month.split('-').map(Number)
  return year * 12 + ofYear - 1
}

function monthKey(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

function lastDay(number: number): string {
  const date = new Date(`${monthKey(number)}-28T00:00:00.000Z`)
  const days = Array.from({ length: 4 }, (_, ahead) => new Date(date.getTime() + ahead * 86_400_000).toISOString().slice(0, 10))
  return days.findLast((day) => day.startsWith(monthKey(number))) ?? `${monthKey(number)}-28`
}
