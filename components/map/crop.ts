import { atlasBox, type Box, joinBoxes } from '@/components/map/atlas'

const narrowest = 150
const margin = 0.12
/** A crop that leaves out less than this of the world shows the world. */
const almostAll = 0.85
/** Width by height: no flatter than the world itself, no taller than a phone has room for. */
const aspect = { flattest: 2.1, tallest: 1.5 }

/** The part of the world that a map shows: all of the boxes with room around them, never so near that the outlines grow coarse. */
export function cropTo(boxes: readonly Box[]): Box {
  const [first] = boxes
  if (first === undefined) return atlasBox
  const all = boxes.reduce(joinBoxes, first)
  const [width, height] = [(all.x1 - all.x0) * (1 + 2 * margin), (all.y1 - all.y0) * (1 + 2 * margin)]
  const wide = Math.max(width, height * aspect.tallest, narrowest)
  const full = { width: atlasBox.x1 - atlasBox.x0, height: atlasBox.y1 - atlasBox.y0 }
  if (wide > full.width * almostAll) return atlasBox
  const tall = Math.min(Math.max(height, wide / (wide > full.width / 2 ? aspect.flattest : aspect.tallest)), full.height)
  const x0 = between((all.x0 + all.x1 - wide) / 2, atlasBox.x0, atlasBox.x1 - wide)
  const y0 = between((all.y0 + all.y1 - tall) / 2, atlasBox.y0, atlasBox.y1 - tall)
  return { x0: Math.round(x0), y0: Math.round(y0), x1: Math.round(x0 + wide), y1: Math.round(y0 + tall) }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
