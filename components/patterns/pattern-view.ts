import type { ChartView } from '@/components/charts/chart-view'
import type { PatternScope, Patterns } from '@/lib/core/patterns/patterns'
import type { Language } from '@/lib/site/language/language'

/** What the record says of many incidents at once, and of whose. */
export type PatternView = { lang: Language; scope: PatternScope; patterns: Patterns }

export type Cell = { text: string; href?: string }
/** `more` is how many incidents stand behind the row beside the examples. */
export type FigureRow = { id: string; label: Cell; cells: readonly Cell[]; examples: readonly (Cell & { note: string })[]; more: number }

/** One question and its answer: the finding in words, a chart of it, and the table that is the whole truth of it. */
export type FigureView = {
  id: string
  heading: string
  finding: string
  notes: readonly string[]
  /** Without one, there is too little to draw. */
  chart: (ChartView & { unit: string }) | null
  columns: readonly string[]
  rows: readonly FigureRow[]
}
