const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  sixty: 60,
  ninety: 90,
  ein: 1,
  eine: 1,
  einer: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  fünfzehn: 15,
  zwanzig: 20,
  dreißig: 30,
  fünfundvierzig: 45,
  sechzig: 60,
}
const units: [RegExp, number][] = [
  [/^min/, 1],
  [/^(hour|hr|stunde|std)/, 60],
  [/^(day|tag)/, 1440],
  [/^(week|woche)/, 10_080],
]

const number = `\\d{1,4}|${Object.keys(numbers)
  .sort((a, b) => b.length - a.length)
  .join('|')}`
const unit = '(?:minute|hour|day|week)s?|mins?|hrs?|minuten?|stunden?|std|tag(?:en|e)?|wochen?'

/**
 * The source of a pattern for a length of time in words or digits, English or German ("30 minutes", "approximately four hours",
 * "half an hour", "den nächsten zwei Stunden"), for use inside a larger case-insensitive pattern. Its groups are read by
 * `minutesOf`.
 */
export const durationPattern = `(?:(?:the|der|den|die)\\s{1,3})?(?:(?<next>next|nächsten?)\\s{1,3})?(?:(?:approximately|about|around|roughly|etwa|ungefähr|rund|ca\\.)\\s{1,3})?(?:(?<half>half an hour|halben? stunde)|(?:\\d{1,4}\\s?[-–]\\s?|(?:${number})\\s(?:to|bis)\\s)?(?:(?<amount>${number})\\s{1,3})?(?<unit>${unit}))(?![\\p{L}-])`

/** The minutes a match of `durationPattern` means; the longer end of a range ("1-2 hours"); null when it is none. */
export function minutesOf(groups: Record<string, string | undefined> | undefined): number | null {
  if (groups === undefined) return null
  if (groups.half !== undefined) return 30
  const word = groups.amount?.toLowerCase()
  if (word === undefined && groups.next === undefined) return null
  const amount = word === undefined ? 1 : (numbers[word] ?? Number(word))
  const factor = units.find(([pattern]) => pattern.test(groups.unit?.toLowerCase() ?? ''))?.[1]
  if (factor === undefined || amount <= 0) return null
  return amount * factor
}
