import type { EmbedView } from '@/lib/site/embed/embed-query'

/** In CSS pixels. */
export type EmbedSize = { width: number; height: number }

const usualWidth = 600
/** What each view needs at a width, with advice and both voices; a wider frame needs no more. A timeline scrolls its list inside. */
const heights: Record<EmbedView, readonly (readonly [fromWidth: number, height: number])[]> = {
  card: [
    [520, 520],
    [400, 600],
    [0, 760],
  ],
  timeline: [
    [520, 960],
    [0, 1100],
  ],
}

/** The size of a frame that is not told its height by the frame itself, within what somebody allows. What does not fit is scrolled to. */
export function embedSize(view: EmbedView, most: Partial<EmbedSize> = {}): EmbedSize {
  const width = Math.min(usualWidth, most.width ?? usualWidth)
  const needed = heights[view].find(([from]) => width >= from)?.[1] ?? usualWidth
  return { width, height: Math.min(needed, most.height ?? needed) }
}
