import { bucketLabel, bucketShort, figureRow } from '@/components/patterns/figure-row'
import type { FigureView, PatternView } from '@/components/patterns/pattern-view'
import { bucketsOf, durationBounds, firstWordBounds } from '@/lib/core/patterns/buckets'
import { findMiddle } from '@/lib/core/patterns/findings'
import { type Example, fewestForSpread, type Group } from '@/lib/core/patterns/patterns'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration, formatSpan } from '@/lib/site/language/format-duration'

const nobody: Group = { incidents: 0, total: 0, examples: [] }

/** How long incidents lasted; those of which only a least length is known stand apart. */
export function durationsFigure({ lang, patterns: { durations } }: PatternView): FigureView {
  const words = getDictionary(lang).patterns
  const { closed, open, none } = durations
  const found = findMiddle(closed)
  const exact = (example: Example) => formatSpan(example.value, lang)
  const least = (example: Example) => formatDuration(example.value, lang, { atLeast: true })
  const rows = bucketsOf(durationBounds).map((bucket, index) => {
    const [ended, unended] = [closed.groups[index] ?? nobody, open.groups[index] ?? nobody]
    const id = `durations-${index + 1}`
    const row = figureRow(
      lang,
      id,
      bucketLabel(bucket, lang),
      [ended.incidents, unended.incidents],
      [
        { group: ended, note: exact },
        { group: unended, note: least },
      ],
    )
    return {
      row,
      bar: { label: row.label.text, short: bucketShort(bucket, lang), href: `#${id}`, values: [ended.incidents, unended.incidents] },
    }
  })
  return {
    id: 'durations',
    heading: words.durations.heading,
    finding:
      found.code === 'half'
        ? words.durations.half(found.count, formatSpan(found.median, lang))
        : found.code === 'few'
          ? words.durations.few(found.count)
          : words.durations.none,
    notes: [
      ...(found.code === 'half' && closed.upper !== null ? [words.durations.upper(formatSpan(closed.upper, lang))] : []),
      ...(open.count > 0 ? [words.durations.openNote(open.count)] : []),
      ...(none > 0 ? [words.durations.without(none)] : []),
    ],
    chart:
      closed.count + open.count < fewestForSpread
        ? null
        : {
            unit: words.durations.axis,
            series: [
              { name: words.durations.closed, tone: 0 },
              { name: words.durations.open, tone: 1 },
            ],
            bars: rows.map(({ bar }) => bar),
          },
    columns: [words.durations.column, words.durations.closed, words.durations.open, words.among],
    rows: rows.map(({ row }) => row).filter((row) => row.examples.length > 0),
  }
}

/** How long after the beginning it gave the vendor first spoke. */
export function firstWordFigure({ lang, patterns: { firstWord } }: PatternView): FigureView {
  const words = getDictionary(lang).patterns
  const found = findMiddle(firstWord)
  const rows = bucketsOf(firstWordBounds).map((bucket, index) => {
    const group = firstWord.groups[index] ?? nobody
    const id = `first-word-${index + 1}`
    const row = figureRow(lang, id, bucketLabel(bucket, lang), [group.incidents], [{ group, note: ({ value }) => formatSpan(value, lang) }])
    return { row, bar: { label: row.label.text, short: bucketShort(bucket, lang), href: `#${id}`, values: [group.incidents] } }
  })
  return {
    id: 'first-word',
    heading: words.firstWord.heading,
    finding:
      found.code === 'half'
        ? words.firstWord.half(found.count, formatSpan(found.median, lang))
        : found.code === 'few'
          ? words.firstWord.few(found.count)
          : words.firstWord.none,
    notes: [
      ...(found.code === 'half' && firstWord.upper !== null ? [words.firstWord.upper(formatSpan(firstWord.upper, lang))] : []),
      ...(firstWord.sameMinute > 0 ? [words.firstWord.sameMinute(firstWord.sameMinute)] : []),
      ...(firstWord.before > 0 ? [words.firstWord.before(firstWord.before)] : []),
      ...(firstWord.none > 0 ? [words.firstWord.without(firstWord.none)] : []),
    ],
    chart:
      firstWord.count < fewestForSpread
        ? null
        : { unit: words.firstWord.axis, series: [{ name: words.incidents, tone: 0 }], bars: rows.map(({ bar }) => bar) },
    columns: [words.firstWord.column, words.incidents, words.among],
    rows: rows.map(({ row }) => row).filter((row) => row.examples.length > 0),
  }
}
