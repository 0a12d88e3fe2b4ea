/** The colours of a chart: five that differ, one for what is gathered, one for what is not known. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 'gathered' | 'unknown'
export type Series = { name: string; tone: Tone }

/** A chart of stacked bars as values. A bar leads to the incidents behind it. */
export type ChartView = {
  series: readonly Series[]
  /** Bars from left to right, for few of them with long names. */
  lying?: boolean
  bars: readonly { label: string; short: string; href: string; values: readonly number[] }[]
}
