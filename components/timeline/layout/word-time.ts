import type { RibbonWords } from '@/lib/site/language/ribbon/en'

type TimeWords = Pick<RibbonWords, 'months' | 'axisMonths' | 'longMonths' | 'weekdays' | 'day' | 'axisDay'>

const two = (n: number) => String(n).padStart(2, '0')

/** A text with values in place of the names in braces. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** `10:22` in UTC. */
export function wordClock(at: number): string {
  const date = new Date(at)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** `18 Jul 2023` in UTC. */
export function wordDay(at: number, words: TimeWords): string {
  const date = new Date(at)
  return fill(words.day, { day: date.getUTCDate(), month: words.months[date.getUTCMonth()] ?? '', year: date.getUTCFullYear() })
}

/** `18 Jul 2023, 10:22 UTC`, as `formatInstant` words it, without the dictionary: this runs in the browser. */
export function wordInstant(at: number, words: TimeWords): string {
  return `${wordDay(at, words)}, ${wordClock(at)} UTC`
}

/** `Tue 18 Jul`: the head of a day on an axis. */
export function wordAxisDay(at: number, words: TimeWords, withYear = false): string {
  const date = new Date(at)
  const day = fill(words.axisDay, {
    weekday: words.weekdays[date.getUTCDay()] ?? '',
    day: date.getUTCDate(),
    month: words.axisMonths[date.getUTCMonth()] ?? '',
  })
  return withYear ? `${day} ${date.getUTCFullYear()}` : day
}

/** `July 2023`. */
export function wordMonth(at: number, words: TimeWords): string {
  const date = new Date(at)
  return `${words.longMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
