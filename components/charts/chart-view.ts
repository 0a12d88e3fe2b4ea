/** A chart of stacked bars as values. A bar leads to the incidents behind it; colours follow the order of the series. */
export type ChartView = {
  series: readonly string[]
  /** Bars from left to right, for few of them with long names. */
  lying?: boolean
  bars: readonly { label: string; short: string; href: string; values: readonly number[] }[]
}
