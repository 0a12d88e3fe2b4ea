type Gestures = {
  /** Zooms by a factor around a point of the window, in pixels from its left edge. */
  zoomAt: (factor: number, x: number) => void
}

const dragSlack = 4
const wheelStep = 0.0022

/**
 * Ctrl and wheel, two fingers, and dragging with the mouse. One finger stays the browser's own scrolling, so that the page is never
 * caught in the ribbon. Returns how to take it all back.
 */
export function attachGestures(scroller: HTMLElement, { zoomAt }: Gestures): () => void {
  const own = new AbortController()
  const { signal } = own
  const xOf = (clientX: number) => clientX - scroller.getBoundingClientRect().left

  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoomAt(Math.exp(-event.deltaY * wheelStep * (event.deltaMode === 1 ? 16 : 1)), xOf(event.clientX))
  }

  let apart = 0
  const onTouch = (event: TouchEvent) => {
    const [one, two] = event.touches
    if (one === undefined || two === undefined) {
      apart = 0
      return
    }
    if (event.cancelable) event.preventDefault()
    const distance = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY)
    if (apart > 0 && distance > 0) zoomAt(distance / apart, xOf((one.clientX + two.clientX) / 2))
    apart = distance
  }

  let drag: { x: number; left: number; moved: boolean } | null = null
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button === 0) drag = { x: event.clientX, left: scroller.scrollLeft, moved: false }
  }
  const onMove = (event: PointerEvent) => {
    if (drag === null) return
    const by = event.clientX - drag.x
    if (!drag.moved && Math.abs(by) > dragSlack && scroller.scrollWidth > scroller.clientWidth) {
      drag.moved = true
      scroller.setPointerCapture(event.pointerId)
      scroller.dataset.dragging = ''
    }
    if (drag.moved) scroller.scrollLeft = drag.left - by
  }
  const onUp = () => {
    if (drag?.moved) scroller.addEventListener('click', swallow, { capture: true, once: true })
    requestAnimationFrame(() => scroller.removeEventListener('click', swallow, { capture: true }))
    delete scroller.dataset.dragging
    drag = null
  }

  scroller.addEventListener('wheel', onWheel, { passive: false, signal })
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    scroller.addEventListener(type, onTouch, { passive: false, signal })
  }
  scroller.addEventListener('pointerdown', onDown, { signal })
  scroller.addEventListener('pointermove', onMove, { signal })
  for (const type of ['pointerup', 'pointercancel'] as const) scroller.addEventListener(type, onUp, { signal })
  scroller.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
  return () => own.abort()
}

/** What ends a drag is no click on what lies under it. */
function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
