import type { EmbedView } from '@/lib/site/embed/embed-query'

/** In CSS pixels. */
export type EmbedSize = { width: number; height: number }

const usualWidth = 600
/** What a card with advice and both voices needs at a width; a wider frame needs no more. */
const cardHeights: readonly (readonly [fromWidth: number, height: number])[] = [
  [520, 520],
  [400, 600],
  [0, 760],
]
const timelineHeight = 800

/** The size of a frame that is not told its height by the frame itself, within what somebody allows. What does not fit is scrolled to. */
export function embedSize(view: EmbedView, most: Partial<EmbedSize> = {}): EmbedSize {
  const width = Math.min(usualWidth, most.width ?? usualWidth)
  const cardHeight = cardHeights.find(([from]) => width >= from)?.[1] ?? timelineHeight
  return { width, height: Math.min(view === 'card' ? cardHeight : timelineHeight, most.height ?? timelineHeight) }
}
