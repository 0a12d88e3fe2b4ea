import { type Box, project, type Shape, shapeOf } from '@/components/map/atlas'
import { compactPath } from '@/components/map/compact-path'
import { cropTo } from '@/components/map/crop'
import { descendantsOf, getPlace } from '@/lib/core/places/ancestry'
import type { Place } from '@/lib/core/places/place'

/** Who named a place: the vendor, somebody else (people affected, the press, third parties), or both. */
export type Voice = 'vendor' | 'others' | 'both'
/** A country or a small group with its land; a point on it; a cloud region; something too wide to be drawn but by a ring in its middle. */
export type MarkForm = 'point' | 'cloud' | 'wide'
export type NamedPlace = { place: Place; voice: Voice }
export type MapView = {
  box: Box
  areas: { slug: string; place: Place; voice: Voice; path: string; outlineOnly: boolean }[]
  marks: { slug: string; place: Place; voice: Voice; form: MarkForm; x: number; y: number }[]
}

/** A group of more countries is a ring: its land would bury what is named within. */
const mostMembers = 12
/** Maps of more than this are shown at a pixel a unit or smaller: half a unit is as fine as it shows. */
const coarseFrom = 500
/** Below this share of the map's width a country is too small to be seen, and has a point as well. */
const smallestShare = 0.02

/**
 * What a land map of some places draws; null when there is nothing to draw, as for "worldwide". With `whole`, wide places and groups
 * are filled like countries: for the map of one place alone.
 */
export function buildMap(named: readonly NamedPlace[], places: readonly Place[], { whole = false } = {}): MapView | null {
  const isRing = (place: Place) => !whole && isWide(place, places)
  const drawable = named.filter(({ place }) => place.kind !== 'world')
  const shaped = drawable.map(({ place, voice }) => ({ place, voice, shape: landOf(place, places), point: pointOf(place, places) }))
  const narrow = shaped.filter(({ place }) => !isRing(place))
  const framed = narrow.length > 0 ? narrow : shaped
  const boxes = framed.flatMap(({ shape, point }) => shape?.box ?? (point === null ? [] : boxOf(point)))
  if (boxes.length === 0) return null
  const box = cropTo(boxes)
  const width = box.x1 - box.x0
  const areas = shaped.flatMap(({ place, voice, shape }) =>
    shape === null || isRing(place)
      ? []
      : [
          {
            slug: place.slug,
            place,
            voice,
            path: compactPath(shape.path, width > coarseFrom ? 0.5 : 0.1),
            outlineOnly: !whole && place.kind !== 'country',
          },
        ],
  )
  const marks = shaped.flatMap(({ place, voice, shape, point }) => {
    const form: MarkForm = isRing(place) ? 'wide' : place.kind === 'cloud-region' ? 'cloud' : 'point'
    const visible = form === 'point' && shape !== null && Math.max(...sizeOf(shape.box)) > width * smallestShare
    if (point === null || visible) return []
    return [{ slug: place.slug, place, voice, form, x: point[0], y: point[1] }]
  })
  return { box, areas: areas.sort((a, b) => Number(a.outlineOnly) - Number(b.outlineOnly)), marks: marks.sort(wideFirst) }
}

/** Every country that the place is or holds. */
function countriesIn(place: Place, places: readonly Place[]): Place[] {
  const within = [place, ...descendantsOf(places, place.slug).flatMap((slug) => getPlace(places, slug) ?? [])]
  return within.filter(({ kind }) => kind === 'country')
}

function isWide(place: Place, places: readonly Place[]): boolean {
  const drawnWhole = place.kind === 'country' || place.kind === 'subdivision' || place.kind === 'cloud-region'
  return !drawnWhole && countriesIn(place, places).length > mostMembers
}

function landOf(place: Place, places: readonly Place[]): Shape | null {
  return place.kind === 'subdivision' || place.kind === 'cloud-region'
    ? null
    : shapeOf(countriesIn(place, places).flatMap(({ m49 }) => m49 ?? []))
}

function pointOf(place: Place, places: readonly Place[]): [number, number] | null {
  if (place.latitude !== null && place.longitude !== null) return project(place.latitude, place.longitude)
  return landOf(place, places)?.centre ?? middleOf(countriesIn(place, places))
}

/** Islands the atlas is too coarse for: the middle of their points. */
function middleOf(members: readonly Place[]): [number, number] | null {
  const points = members.flatMap(({ latitude, longitude }) => (latitude === null || longitude === null ? [] : [[latitude, longitude]]))
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length
  return points.length === 0 ? null : project(mean(0), mean(1))
}

/** What is wide lies below what is exact. */
function wideFirst(a: { form: MarkForm }, b: { form: MarkForm }): number {
  return Number(b.form === 'wide') - Number(a.form === 'wide')
}

function boxOf([x, y]: [number, number]): Box {
  return { x0: x, y0: y, x1: x, y1: y }
}

function sizeOf({ x0, y0, x1, y1 }: Box): [number, number] {
  return [x1 - x0, y1 - y0]
}
