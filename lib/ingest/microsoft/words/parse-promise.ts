import type { Promised } from '@/lib/core/incident/entry'
import { clip } from '@/lib/ingest/mapped-text'
import { durationPattern, minutesOf } from '@/lib/ingest/microsoft/words/duration-words'
import { type MomentDoubt, type MomentOptions, readMoment } from '@/lib/ingest/microsoft/words/read-moment'

/** A promise as read, with its doubts; `from` and `to` say where in the text its words stood. */
export type PromiseReading = { promise: Promised; doubts: MomentDoubt[]; assumedZone: boolean; from: number; to: number }

const within = new RegExp(`(?:within|in|every|innerhalb(?: von)?|binnen|in spätestens)\\s{1,3}${durationPattern}`, 'iu')
const undated =
  /(?:as|when|once|if|sobald|wenn)\s(?:\p{L}+\s){0,3}?(?:information|details?|updates?|available|verfügbar|informationen)|once available|as (?:soon as|needed)|when available/iu
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)\b/i

/**
 * The promise of a "Next update by" field: a printed time, a length of time in words counted from the post, or prose. Prose is
 * a doubt; with a weekday in it ("by Friday") a time was meant that cannot be read, else it is undated. Null when blank.
 */
export function parseNextUpdate(text: string, options: MomentOptions): PromiseReading | null {
  const words = clip(text.trim(), 1000)
  if (words === '') return null
  const offset = text.indexOf(words)
  const reading = readMoment(words, options)
  if (reading !== null) {
    const doubts = reading.doubts.map((doubt) => ({ ...doubt, from: doubt.from + offset, to: doubt.to + offset }))
    const { assumedZone, from, to } = reading
    return { promise: { text: words, dueAt: reading.moment }, doubts, assumedZone, from: from + offset, to: to + offset }
  }
  const place = { from: offset, to: offset + words.length }
  const minutes = minutesOf((within.exec(words) ?? onlyDuration.exec(words))?.groups)
  if (minutes !== null && minutes <= 525_600) {
    return { promise: { text: words, dueAt: null, withinMinutes: minutes }, doubts: [], assumedZone: false, ...place }
  }
  const dueAt = undated.test(words) && !weekday.test(words) ? null : { at: null, precision: 'unknown' as const, text: words }
  const message = `“${clip(words, 80)}” is no date that can be read.`
  return { promise: { text: words, dueAt }, doubts: [{ kind: 'unreadable-date', message, ...place }], assumedZone: false, ...place }
}

const onlyDuration = new RegExp(`^${durationPattern}$`, 'iu')
const aboutUpdate = /(?:updates?|information|messages?|communication|aktualisierung|informationen)/i
const intention =
  /(?:we(?:['’]ll| will| aim| expect| plan)|will (?:provide|share|update)|(?<!\p{L})(?:werden|stellen|geben|informieren|erfolgt|folgt)(?!\p{L}))/iu
const dated = /\b(?:by|on|at|bis|um|am)\s/gi

/**
 * A promise made in prose: the first sentence that speaks of a coming update and says when ("We'll provide an update within 30
 * minutes", "in approximately two hours", "by Friday, May 22, 2020"), else one that promises it without a date ("as more
 * information becomes available"). Null when there is none.
 */
export function findPromise(text: string, options: MomentOptions): PromiseReading | null {
  let open: PromiseReading | null = null
  for (const { sentence, from } of sentencesOf(text)) {
    if (sentence.length > 1000 || !aboutUpdate.test(sentence) || !intention.test(sentence)) continue
    const place = { from, to: from + sentence.length }
    const minutes = minutesOf(within.exec(sentence)?.groups)
    if (minutes !== null && minutes <= 525_600) {
      return { promise: { text: sentence, dueAt: null, withinMinutes: minutes }, doubts: [], assumedZone: false, ...place }
    }
    for (const match of sentence.matchAll(dated)) {
      const at = match.index + match[0].length
      const reading = readMoment(sentence.slice(at), options)
      if (reading === null) continue
      const doubts = reading.doubts.map((doubt) => ({ ...doubt, from: from + at + doubt.from, to: from + at + doubt.to }))
      return { promise: { text: sentence, dueAt: reading.moment }, doubts, assumedZone: reading.assumedZone, ...place }
    }
    if (open === null && undated.test(sentence)) {
      open = { promise: { text: sentence, dueAt: null }, doubts: [], assumedZone: false, ...place }
    }
  }
  return open
}

/**
 * The sentences of a text with their places, split at line ends and after a full stop, question or exclamation mark that is
 * followed by white space, a capital or a quotation mark ("…affected.We've started"), so "5.5.1" and "Office.com" stay whole.
 */
export function sentencesOf(text: string): { sentence: string; from: number }[] {
  const sentences: { sentence: string; from: number }[] = []
  let begin = 0
  const close = (end: number) => {
    const raw = text.slice(begin, end)
    const sentence = raw.trim()
    if (sentence !== '') sentences.push({ sentence, from: begin + raw.indexOf(sentence) })
    begin = end
  }
  for (const { index, 0: mark } of text.matchAll(/\n|[.!?](?=\s|["“„A-ZÄÖÜ])/g)) close(mark === '\n' ? index : index + 1)
  close(text.length)
  return sentences
}
