const dayMilliseconds = 86_400_000

/** Days, UTC: from the first instant of `from` until before the first of `before`, each as `2023-07-18`. */
export type DayRange = { from: string; before: string }

/** The days that a text means: a day (`2023-07-18`), a month (`2023-07`) or a year (`2023`). Null for anything else, and for 31 February. */
export function parseDayRange(text: string): DayRange | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text)
  if (!match || match[1] === '0000') return null
  const [, year = '', month, day] = match
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`
  const start = Date.parse(`${from}T00:00:00.000Z`)
  if (Number.isNaN(start) || toDay(start) !== from) return null
  const next = (years: number, months: number) =>
    dayOf(Number(year) + years + Math.floor((Number(month ?? 1) - 1 + months) / 12), (Number(month ?? 1) - 1 + months) % 12)
  if (day !== undefined) return { from, before: start + dayMilliseconds > lastInstant ? endOfTime : toDay(start + dayMilliseconds) }
  return { from, before: month === undefined ? next(1, 0) : next(0, 1) }
}

const endOfTime = '9999-12-32'
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z')

function dayOf(year: number, monthIndex: number): string {
  return year > 9999 ? endOfTime : `${String(year).padStart(4, '0')}-${String(monthIndex + 1).padStart(2, '0')}-01`
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
