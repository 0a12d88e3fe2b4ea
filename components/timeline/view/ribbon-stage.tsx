import { memo, type ReactNode, useCallback, useRef, useState } from 'react'
import { RibbonDrawing, RibbonNames } from '@/components/timeline/drawing/ribbon-drawing'
import type { RibbonLayout } from '@/components/timeline/layout/ribbon-layout'
import { minWidth } from '@/components/timeline/layout/ribbon-scale'
import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import { ReturnLink } from '@/components/timeline/view/return-link'
import { RibbonTip, type Tip, tipFor } from '@/components/timeline/view/ribbon-tip'
import { stepInLane, useLaneStops } from '@/components/timeline/view/use-lane-stops'
import type { RibbonControl } from '@/components/timeline/view/use-ribbon-view'

const zoomStep = 1.6
const Drawing = memo(RibbonDrawing)

type StageProps = {
  data: RibbonData
  layout: RibbonLayout
  control: RibbonControl
  scroller: React.RefObject<HTMLElement | null>
  label: string
  children: ReactNode
}

/** The window onto the ribbon: what is drawn, and everything that pointer, finger and keys do there. */
export function RibbonStage({ data, layout, control, scroller, label, children }: StageProps) {
  const frame = useRef<HTMLDivElement>(null)
  const byTouch = useRef(false)
  const [tip, setTip] = useState<Tip | null>(null)
  const [jump, setJump] = useState<{ link: HTMLElement | SVGElement; entryId: string } | null>(null)
  const { view, live } = control
  useLaneStops(scroller, layout, live)

  const tell = (target: EventTarget, hint: string | null = null) => {
    if (target instanceof Element && target.closest('[data-tip-box]')) return
    const next = target instanceof Element && frame.current ? tipFor(target, frame.current, hint) : null
    // A drawing that changes under a pointer at rest is no reason to take the tip from the focus.
    setTip((shown) => next ?? (shown?.link === document.activeElement ? shown : null))
  }
  const goBack = useCallback(() => {
    setJump(null)
    const link = jump?.link.isConnected ? jump.link : scroller.current
    scroller.current?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
  }, [jump, scroller])

  const onClick = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<SVGAElement>('a[href]') : null
    const isCluster = link?.dataset.to !== undefined
    if (byTouch.current && tip?.link !== link) {
      if (link !== null) event.preventDefault()
      tell(event.target, link === null ? null : isCluster ? data.words.zooms : data.words.opens)
      return
    }
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    setTip(null)
    if (isCluster && control.open({ from: Number(link.dataset.from), to: Number(link.dataset.to) })) {
      event.preventDefault()
      return
    }
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) setJump({ link, entryId: href.slice(1) })
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (event.key === '+' || event.key === '=') control.zoomBy(zoomStep)
    else if (event.key === '-' || event.key === '−') control.zoomBy(1 / zoomStep)
    else if (event.key === 'Home') control.fit()
    else if (event.key === 'Escape') setTip(null)
    else if (direction === 0) return
    else if (!stepInLane(event.target, direction)) scroller.current?.scrollBy({ left: (direction * scroller.current.clientWidth) / 4 })
    event.preventDefault()
  }

  return (
    <div
      className={styles.frame}
      ref={frame}
      onPointerLeave={() => setTip(null)}
      onPointerOver={(event) => event.pointerType === 'mouse' && tell(event.target)}
    >
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        onPointerDown={(event) => {
          byTouch.current = event.pointerType === 'touch'
        }}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={(event) => !byTouch.current && event.target !== event.currentTarget && tell(event.target)}
        onBlur={() => setTip(null)}
        onScroll={() => tip !== null && setTip(null)}
      >
        <div
          className={styles.stage}
          style={view.zoom === 1 ? undefined : { width: `${view.zoom * 100}%`, minWidth: `${view.zoom * minWidth}px` }}
        >
          <Drawing data={data} layout={layout} live={live} />
          <RibbonNames data={data} layout={layout} />
          {children}
        </div>
      </section>
      {tip !== null && <RibbonTip tip={tip} />}
      {jump !== null && <ReturnLink entryId={jump.entryId} label={data.words.back} onReturn={goBack} />}
    </div>
  )
}
