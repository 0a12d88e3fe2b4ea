import type { Series, Tone } from '@/components/charts/chart-view'
import type { FigureView, PatternView } from '@/components/patterns/pattern-view'
import type { CauseCategory } from '@/lib/core/incident/document'
import { findPeak } from '@/lib/core/patterns/findings'
import { fewestForSpread, type PatternScope } from '@/lib/core/patterns/patterns'
import { type History, historyOf, type Period } from '@/lib/core/patterns/periods'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { type ArchiveQuery, archivePath } from '@/lib/site/paths'

const mostCauses = 5

/** One part of a bar: a cause, several rare ones together, or none on record. */
type Part = Series & { causes: readonly (CauseCategory | null)[]; query: ArchiveQuery | null }

/** When incidents began and why, per month, quarter or year; every figure leads to its list in the archive. */
export function historyFigure({ lang, scope, patterns }: PatternView): FigureView {
  const words = getDictionary(lang).patterns
  const history = historyOf(patterns.months)
  const series = seriesOf(history, lang)
  const listOf = (period: Period<CauseCategory>, query: ArchiveQuery = {}) =>
    archivePath(lang, { ...scopeQuery(scope), ...query, from: period.from, to: period.to })
  const count = (period: Period<CauseCategory>, { causes }: Part) =>
    causes.reduce((sum, cause) => sum + (period.byCause.get(cause) ?? 0), 0)
  const columns = scope.kind === 'cause' ? [] : series
  return {
    id: 'history',
    heading: words.history.heading,
    finding: findingOf(history, lang, scope.kind !== 'cause'),
    notes: [
      ...(patterns.undated > 0 ? [words.history.undated(patterns.undated)] : []),
      ...(history.earlier > 0 ? [words.history.earlier(history.earlier)] : []),
      ...(history.periods.length > 0 && patterns.leftOut.maintenance + patterns.leftOut.stub > 0 ? [words.listsHoldMore] : []),
    ],
    chart:
      history.periods.length < 2
        ? null
        : {
            unit: words.history.axis[history.unit],
            series: series.map(({ name, tone }) => ({ name, tone })),
            bars: history.periods.map((period) => ({
              label: periodName(period, lang),
              short: period.key,
              href: listOf(period),
              values: series.map((each) => count(period, each)),
            })),
          },
    columns: [words.history.periods[history.unit], words.total, ...columns.map(({ name }) => name)],
    rows: history.periods
      .filter(({ total }) => total > 0)
      .map((period) => ({
        id: `history-${period.key.toLowerCase()}`,
        label: { text: periodName(period, lang) },
        cells: [
          { text: formatNumber(period.total, lang), href: listOf(period) },
          ...columns.map((each) => {
            const n = count(period, each)
            return n > 0 && each.query !== null
              ? { text: formatNumber(n, lang), href: listOf(period, each.query) }
              : { text: n > 0 ? formatNumber(n, lang) : '–' }
          }),
        ],
        examples: [],
        more: 0,
      })),
  }
}

/** The list of the archive that holds the incidents of a scope. */
export function scopeQuery(scope: PatternScope): ArchiveQuery {
  switch (scope.kind) {
    case 'all':
      return {}
    case 'cause':
      return { cause: scope.slug }
    default:
      return { [scope.kind]: scope.slug }
  }
}

/** `July 2023`, `Q3 2023`, `2023`. */
export function periodName({ key }: Pick<Period<CauseCategory>, 'key'>, lang: Language): string {
  const { times, patterns } = getDictionary(lang)
  const [year = '', part] = key.split('-')
  if (part === undefined) return year
  return part.startsWith('Q') ? patterns.history.quarter(Number(part.slice(1)), Number(year)) : times.month(Number(part) - 1, Number(year))
}

function findingOf(history: History<CauseCategory>, lang: Language, withCause: boolean): string {
  const { patterns, causes } = getDictionary(lang)
  const words = patterns.history
  const found = findPeak(history, (cause) => cause !== 'unknown')
  if (found.code === 'none') return words.none
  const peak = words.peak(found.period.total, periodName(found.period, lang), found.total)
  if (!withCause) return peak
  if (found.cause !== null && found.cause.known < fewestForSpread) return `${peak} ${words.fewCauses(found.cause.known)}`
  return `${peak} ${found.cause === null ? words.noCause : words.topCause(causes[found.cause.cause], found.cause.count, found.cause.known)}`
}

const tones: readonly Tone[] = [0, 1, 2, 3, 4]

function toneOf(index: number): Tone {
  return tones[index] ?? 'gathered'
}

/** The most frequent causes, the others together, and those without one last. */
function seriesOf({ periods }: History<CauseCategory>, lang: Language): Part[] {
  const { causes: names, patterns: words } = getDictionary(lang)
  const totals = new Map<CauseCategory | null, number>()
  for (const { byCause } of periods) for (const [cause, n] of byCause) totals.set(cause, (totals.get(cause) ?? 0) + n)
  const stated = [...totals]
    .flatMap(([cause, n]) => (cause === null ? [] : [{ cause, n }]))
    .sort((a, b) => b.n - a.n || (a.cause < b.cause ? -1 : 1))
  const shown = stated.length > mostCauses + 1 ? stated.slice(0, mostCauses) : stated
  const rest = stated.slice(shown.length)
  return [
    ...shown.map(({ cause }, index) => ({ name: names[cause], tone: toneOf(index), causes: [cause], query: { cause } })),
    ...(rest.length > 0 ? [{ name: words.other, tone: 'gathered' as const, causes: rest.map(({ cause }) => cause), query: null }] : []),
    ...(totals.has(null) ? [{ name: words.noCause, tone: 'unknown' as const, causes: [null], query: null }] : []),
  ]
}
