import type { Cell, FigureRow } from '@/components/patterns/pattern-view'
import type { Bucket } from '@/lib/core/patterns/buckets'
import type { Example, Group } from '@/lib/core/patterns/patterns'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

/** Some vendors write a report where a title belongs. */
const longestName = 120

type Grouped = { group: Group; note: (example: Example) => string }

/** A row whose incidents no list of the archive can hold: it names the first few itself, and how many more there are. */
export function figureRow(lang: Language, id: string, label: string, cells: readonly number[], behind: readonly Grouped[]): FigureRow {
  const examples = behind.flatMap(({ group, note }) =>
    group.examples.map((example) => ({ href: incidentPath(lang, example.slug), text: nameOf(example), note: note(example) })),
  )
  const incidents = behind.reduce((sum, { group }) => sum + group.incidents, 0)
  const counts = cells.map((count): Cell => ({ text: formatNumber(count, lang) }))
  return { id, label: { text: label }, cells: counts, examples, more: incidents - examples.length }
}

/** `under 5 min`, `5 min to 15 min`, `7 d and more`. */
export function bucketLabel({ from, to }: Bucket, lang: Language): string {
  const { spans } = getDictionary(lang).patterns
  if (to === null) return spans.over(formatSpan(from, lang))
  return from < 300 ? spans.under(formatSpan(to, lang)) : spans.between(formatSpan(from, lang), formatSpan(to, lang))
}

/** `< 5 min`, `≥ 15 min`: for the narrow place under a bar. */
export function bucketShort({ from, to }: Bucket, lang: Language): string {
  return from < 300 && to !== null ? `< ${formatSpan(to, lang)}` : `≥ ${formatSpan(from, lang)}`
}

function nameOf({ code, title }: Example): string {
  const name = [...(code === null ? title : `${code}: ${title}`)]
  return name.length <= longestName
    ? name.join('')
    : `${name
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
}
