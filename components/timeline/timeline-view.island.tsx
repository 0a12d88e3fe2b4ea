'use client'

import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { RibbonLine } from '@/components/timeline/drawing/ribbon-line'
import { KnownAtPanel } from '@/components/timeline/known-at/known-at-panel'
import { countSaid, lastPosition, positionOf, unfoldSteps } from '@/components/timeline/known-at/known-at-position'
import type { KnownData } from '@/components/timeline/known-at/known-data'
import { markLater } from '@/components/timeline/known-at/mark-later'
import { layoutRibbon } from '@/components/timeline/layout/ribbon-layout'
import { ReadingPlace } from '@/components/timeline/reading/reading-place'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import { RibbonStage } from '@/components/timeline/view/ribbon-stage'
import { RibbonTools } from '@/components/timeline/view/ribbon-tools'
import { useRibbonView } from '@/components/timeline/view/use-ribbon-view'
import { axisFor, frameFor } from '@/components/timeline/view/view-of-axis'

type ViewProps = { data: RibbonData; known: KnownData | null; label: string; below: ReactNode; links: ReactNode }

/** The ribbon and the slider under it. The server draws them whole; in the browser they can be zoomed and moved. */
export function TimelineView({ data, known, label, below, links }: ViewProps) {
  const scroller = useRef<HTMLElement>(null)
  const control = useRibbonView(data, scroller)
  const { view } = control
  const layout = useMemo(() => layoutRibbon(data, frameFor(data, view)), [data, view])
  const axis = axisFor(data, view.extent)
  const slider = useSlider(known)
  const at = known?.steps[slider.position]?.at ?? null
  const line = at === null ? data.line : { kind: 'known' as const, at }
  const labels = useMemo(
    () =>
      new Map(
        data.lanes
          .flatMap((lane) => (lane.kind === 'vendor' || lane.kind === 'voices' ? lane.marks : []))
          .map((mark) => [mark.id, mark.label]),
      ),
    [data],
  )
  const shown = useMemo(
    () => known && positionOf(known, slider.unfolded, slider.said, slider.position, data.words),
    [known, slider.unfolded, slider.said, slider.position, data.words],
  )
  return (
    <>
      <RibbonTools data={data} control={control} />
      <RibbonStage data={data} layout={layout} control={control} scroller={scroller} label={label}>
        {line !== null && <RibbonLine line={line} axis={axis} words={data.words} isMoved={at !== null} />}
        <ReadingPlace data={data} axis={axis} />
      </RibbonStage>
      {below}
      {known !== null && shown !== null && (
        <KnownAtPanel
          data={known}
          shown={shown}
          position={slider.position}
          onMove={(position) => {
            slider.moveTo(position)
            control.reveal(known.steps[position]?.at ?? null)
          }}
          labelOf={(id) => labels.get(id) ?? null}
          words={data.words}
          links={links}
        />
      )}
    </>
  )
}

/** The position of the slider, and the list below marked to match, a moment later when there is much to mark. */
function useSlider(known: KnownData | null) {
  const last = known === null ? 0 : lastPosition(known)
  /** Null while everything on record is shown, which stays so when something is added to it. */
  const [moved, setMoved] = useState<number | null>(null)
  const position = moved ?? last
  const marked = useRef(last)
  const unfolded = useMemo(() => (known === null ? [] : unfoldSteps(known)), [known])
  const said = useMemo(() => (known === null ? [] : countSaid(known)), [known])
  const settled = useDeferredValue(position)
  useEffect(() => {
    if (known === null) return
    markLater(
      known.steps.map(({ ids }) => ids),
      marked.current,
      settled,
      known.words.later,
    )
    marked.current = settled
  }, [known, settled])
  const moveTo = (next: number) => setMoved(next >= last ? null : next)
  return { position, moveTo, unfolded, said }
}
