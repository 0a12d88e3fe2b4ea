import { type RefObject, useLayoutEffect } from 'react'
import type { RibbonLayout } from '@/components/timeline/layout/ribbon-layout'

const lane = '[data-lane]'
const mark = 'a[data-mark]'

/** With script each lane is one tab stop, and the arrow keys go from mark to mark in it; without, every link is a stop. */
export function useLaneStops(scroller: RefObject<HTMLElement | null>, layout: RibbonLayout, live: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout has new marks
  useLayoutEffect(() => {
    if (!live) return
    for (const group of scroller.current?.querySelectorAll(lane) ?? []) {
      const links = [...group.querySelectorAll<SVGAElement>(mark)]
      const stop =
        links.find((link) => link === document.activeElement) ?? links.find((link) => link.dataset.stop !== undefined) ?? links[0]
      for (const link of links) link.tabIndex = link === stop ? 0 : -1
    }
  }, [scroller, layout, live])
}

/** Goes to the next mark of the lane; false when the focus is on no mark, or there is no further one to go to. */
export function stepInLane(target: EventTarget, direction: 1 | -1): boolean {
  if (!(target instanceof SVGElement)) return false
  const from = target.closest<SVGAElement>(mark)
  const links = [...(from?.closest(lane)?.querySelectorAll<SVGAElement>(mark) ?? [])]
  const next = from === null ? undefined : links[links.indexOf(from) + direction]
  if (from === null || next === undefined) return false
  from.tabIndex = -1
  delete from.dataset.stop
  next.tabIndex = 0
  next.dataset.stop = ''
  next.focus()
  return true
}
