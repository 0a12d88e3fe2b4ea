import { atlasBox, ground } from '@/components/map/atlas'
import { sha256Hex } from '@/lib/core/history/canonical'
import { landPath } from '@/lib/site/paths'

/** Lines keep their width however far a map is cropped; their colours come from the page that uses them. */
const steady = 'vector-effect="non-scaling-stroke"'

/** The land all maps stand on, as a file of its own: a reader's browser fetches it once and no page carries it. */
export const landSvg = [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(atlasBox.x1)} ${Math.ceil(atlasBox.y1)}">`,
  `<path id="land" ${steady} d="${ground.land}"/>`,
  `<path id="borders" ${steady} fill="none" d="${ground.borders}"/>`,
  '</svg>',
].join('')

const href = landPath(sha256Hex(landSvg).slice(0, 12))
export const landHref = `${href}#land`
export const bordersHref = `${href}#borders`
