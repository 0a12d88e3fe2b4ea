import type { MouseEvent } from 'react'
import {
  Bar,
  BarChart,
  type BarShapeProps,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  Tooltip,
  type TooltipContentProps,
  XAxis,
  YAxis,
} from 'recharts'
import styles from '@/components/charts/chart.module.css'
import type { ChartView, Series } from '@/components/charts/chart-view'

type BarView = ChartView['bars'][number]

/** Pixels for the names beside lying bars; longer ones wrap. */
const lyingLabelWidth = 150

/** The bars themselves; fetched only when a chart is about to be seen. Each is a link for the pointer, the table has it for the keyboard. */
export function Bars({ view: { series, bars, lying = false } }: { view: ChartView }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={[...bars]}
        layout={lying ? 'vertical' : 'horizontal'}
        accessibilityLayer={false}
        margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="18%"
      >
        <CartesianGrid vertical={lying} horizontal={!lying} />
        {lying ? (
          <>
            <XAxis type="number" allowDecimals={false} tickLine={false} axisLine={false} />
            <YAxis type="category" dataKey="short" tickLine={false} width={lyingLabelWidth} />
          </>
        ) : (
          <>
            <XAxis dataKey="short" tickLine={false} interval="equidistantPreserveStart" minTickGap={6} />
            <YAxis allowDecimals={false} tickLine={false} axisLine={false} width="auto" />
          </>
        )}
        <Tooltip
          cursor={{ className: styles.cursor ?? '' }}
          isAnimationActive={false}
          content={(props) => <Told {...props} series={series} />}
        />
        {series.map(({ name, tone }, index) => (
          <Bar
            key={name}
            dataKey={({ values }: BarView) => values[index] ?? 0}
            name={name}
            stackId="all"
            className={styles[`tone-${tone}`] ?? ''}
            isAnimationActive={false}
            shape={LinkedBar}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

function LinkedBar({ x, y, width, height, className, payload }: BarShapeProps) {
  const { href } = payload as BarView
  return (
    <a href={href} tabIndex={-1} onClick={openTarget}>
      <Rectangle x={x} y={y} width={width} height={height} className={className ?? ''} />
    </a>
  )
}

/** A row of the table may lie behind its disclosure. */
function openTarget({ currentTarget }: MouseEvent): void {
  const href = currentTarget.getAttribute('href') ?? ''
  const details = href.startsWith('#') ? document.querySelector(href)?.closest('details') : null
  if (details) details.open = true
}

function Told({ active, payload, series }: TooltipContentProps & { series: readonly Series[] }) {
  const bar = payload[0]?.payload as BarView | undefined
  if (!active || bar === undefined) return null
  return (
    <div className={styles.tooltip}>
      <strong>{bar.label}</strong>
      {bar.values.map((value, index) => value > 0 && <span key={series[index]?.name}>{`${series[index]?.name}: ${value}`}</span>)}
    </div>
  )
}
