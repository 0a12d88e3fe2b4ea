import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RibbonData, Stretch } from '@/components/timeline/ribbon-data'
import { attachGestures } from '@/components/timeline/view/attach-gestures'
import { parseView, wordView } from '@/components/timeline/view/view-hash'
import {
  axisFor,
  type Extent,
  extentFor,
  firstView,
  frameFor,
  isDrawn,
  type RibbonView,
  viewOf,
} from '@/components/timeline/view/view-of-axis'

const settleMs = 160
const leastOpening = 1.2

export type RibbonControl = {
  view: RibbonView
  /** Script runs: until then the drawing is the server's. */
  live: boolean
  show: (asked: Stretch, extent?: Extent) => void
  zoomBy: (factor: number) => void
  fit: () => void
  /** Brings a stretch of marks apart; false when nearer there is nothing to see. */
  open: (stretch: Stretch) => boolean
  /** Brings a time into view, if it is not. */
  reveal: (at: number | null) => void
}

/** What the reader looks at, kept in step with the scroller and with the address. */
export function useRibbonView(data: RibbonData, scroller: RefObject<HTMLElement | null>): RibbonControl {
  const [view, setView] = useState(firstView)
  const [live, setLive] = useState(false)
  const latest = useRef(firstView)
  /** Where the scroller must stand after the next drawing; null when it was the scroller that moved. */
  const target = useRef<number | null>(null)
  /** Where the last drawing put the scroller: browsers tell of that too, later, and it is no move of the reader. */
  const placed = useRef<number | null>(null)
  /** The address when the reader last changed the view: a link followed since is not overwritten. */
  const hashThen = useRef('')

  const move = useCallback((next: RibbonView) => {
    latest.current = next
    setView(next)
  }, [])

  const show = useCallback(
    (asked: Stretch, extent: Extent = latest.current.extent) => {
      const next = viewOf(data, extent, asked, scroller.current?.clientWidth ?? 0)
      target.current = next.seen?.from ?? null
      hashThen.current = location.hash
      move(next)
    },
    [data, move, scroller],
  )

  /** What the scroller shows now, or will show as soon as the last zoom is drawn: fingers are faster than that. */
  const look = useCallback((): Stretch => {
    if (target.current !== null && latest.current.seen !== null) return latest.current.seen
    const axis = axisFor(data, latest.current.extent)
    const element = scroller.current
    if (element === null || element.scrollWidth === 0) return axis
    const at = (pixels: number) => axis.from + (pixels / element.scrollWidth) * (axis.to - axis.from)
    return { from: at(element.scrollLeft), to: at(element.scrollLeft + element.clientWidth) }
  }, [data, scroller])

  const zoomAt = useCallback(
    (factor: number, x: number) => {
      const seen = look()
      const anchor = seen.from + (x / (scroller.current?.clientWidth || 1)) * (seen.to - seen.from)
      show({ from: anchor - (anchor - seen.from) / factor, to: anchor + (seen.to - anchor) / factor })
    },
    [look, scroller, show],
  )

  useLayoutEffect(() => {
    const element = scroller.current
    const axis = axisFor(data, view.extent)
    if (element === null || target.current === null) return
    element.scrollLeft = ((target.current - axis.from) / (axis.to - axis.from)) * element.scrollWidth
    placed.current = element.scrollLeft
    target.current = null
  }, [data, scroller, view])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    setLive(true)
    const restore = () => {
      const kept = parseView(location.hash)
      if (kept !== null) show(kept, extentFor(data, kept))
      return kept !== null
    }
    // At once: a link that the reader follows meanwhile would lead nowhere while the page still glides.
    if (restore()) element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    /** On paper nothing can be scrolled. */
    const onPrint = () => flushSync(() => show(axisFor(data, latest.current.extent)))
    let settled = 0
    const onScroll = () => {
      if (element.scrollLeft === placed.current) return
      placed.current = null
      hashThen.current = location.hash
      const seen = look()
      const { extent, zoom } = latest.current
      if (!isDrawn(frameFor(data, latest.current), seen)) move({ extent, zoom, seen })
      clearTimeout(settled)
      settled = window.setTimeout(() => {
        move({ ...latest.current, seen: look() })
      }, settleMs)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    addEventListener('hashchange', restore)
    addEventListener('beforeprint', onPrint)
    const detach = attachGestures(element, { zoomAt })
    return () => {
      clearTimeout(settled)
      element.removeEventListener('scroll', onScroll)
      removeEventListener('hashchange', restore)
      removeEventListener('beforeprint', onPrint)
      detach()
    }
  }, [data, look, move, scroller, show, zoomAt])

  useEffect(() => {
    const settled = setTimeout(() => location.hash === hashThen.current && keep(view), settleMs)
    return () => clearTimeout(settled)
  }, [view])

  const open = useCallback(
    ({ from, to }: Stretch) => {
      const room = (to - from) / 6
      const asked = { from: from - room, to: to + room }
      const { extent, zoom } = latest.current
      if (from === to || viewOf(data, extent, asked, scroller.current?.clientWidth ?? 0).zoom < zoom * leastOpening) return false
      show(asked)
      return true
    },
    [data, scroller, show],
  )

  const reveal = useCallback(
    (at: number | null) => {
      const seen = look()
      const half = (seen.to - seen.from) / 2
      if (at !== null && (at < seen.from || at > seen.to)) show({ from: at - half, to: at + half })
    },
    [look, show],
  )

  return {
    view,
    live,
    show,
    zoomBy: (factor) => zoomAt(factor, (scroller.current?.clientWidth ?? 0) / 2),
    fit: () => show(axisFor(data, latest.current.extent)),
    open,
    reveal,
  }
}

/** The address follows the view without an entry in the history. At first sight there is nothing to keep, and no anchor is touched. */
function keep({ extent, zoom, seen }: RibbonView): void {
  const isKept = parseView(location.hash) !== null
  const isFirst = zoom === 1 && extent === 'own'
  if (seen === null || (isFirst && !isKept)) return
  const hash = isFirst ? '' : wordView(seen)
  if (hash !== location.hash) history.replaceState(null, '', `${location.pathname}${location.search}${hash}`)
}
