import { figureRow } from '@/components/patterns/figure-row'
import type { FigureView, PatternView } from '@/components/patterns/pattern-view'
import { findKept } from '@/lib/core/patterns/findings'
import { type Example, factChanges, fewestForSpread, promiseResults } from '@/lib/core/patterns/patterns'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'

/** What became of the vendor's promises to speak again by a time. */
export function promisesFigure({ lang, patterns: { promises } }: PatternView): FigureView {
  const words = getDictionary(lang).patterns
  const found = findKept(promises)
  const times = ({ value }: Example) => `${formatNumber(value, lang)} ×`
  const rows = promiseResults
    .filter((result) => promises[result].total > 0)
    .map((result) => {
      const group = promises[result]
      const id = `promises-${result}`
      return figureRow(lang, id, words.promises.results[result], [group.total, group.incidents], [{ group, note: times }])
    })
  return {
    id: 'promises',
    heading: words.promises.heading,
    finding:
      found.code === 'share'
        ? words.promises.kept(found.kept, found.judged, Math.floor((found.kept / found.judged) * 100))
        : found.code === 'few'
          ? words.promises.few(found.kept, found.judged)
          : words.promises.none,
    notes: rows.length > 0 ? [words.promises.note] : [],
    chart:
      found.code !== 'share'
        ? null
        : {
            unit: words.promises.axis,
            lying: true,
            series: [{ name: words.promises.count, tone: 0 }],
            bars: promiseResults
              .filter((result) => promises[result].total > 0)
              .map((result) => {
                const label = words.promises.results[result]
                return { label, short: label, href: `#promises-${result}`, values: [promises[result].total] }
              }),
          },
    columns: [words.promises.column, words.promises.count, words.incidents, words.among],
    rows,
  }
}

/** Facts that the vendor gave differently at some point, and notices that it changed. */
export function changesFigure({ lang, patterns: { changes, changed, counted } }: PatternView): FigureView {
  const words = getDictionary(lang).patterns
  const rows = factChanges
    .filter((change) => changes[change].incidents > 0)
    .map((change) =>
      figureRow(
        lang,
        `changes-${change}`,
        words.changes.kinds[change],
        [changes[change].incidents],
        [{ group: changes[change], note: () => '' }],
      ),
    )
  return {
    id: 'changes',
    heading: words.changes.heading,
    finding: changed > 0 ? words.changes.some(changed, counted) : words.changes.none,
    notes: changed > 0 ? [words.changes.note] : [],
    chart:
      changed < fewestForSpread
        ? null
        : {
            unit: words.changes.axis,
            lying: true,
            series: [{ name: words.incidents, tone: 0 }],
            bars: factChanges
              .filter((change) => changes[change].incidents > 0)
              .map((change) => {
                const label = words.changes.kinds[change]
                return { label, short: label, href: `#changes-${change}`, values: [changes[change].incidents] }
              }),
          },
    columns: [words.changes.column, words.incidents, words.among],
    rows,
  }
}
