import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import topology from 'world-atlas/countries-110m.json'
import { compactPath } from '@/components/map/compact-path'

/** Corners on the map's plane, `atlasWidth` units wide. */
export type Box = { x0: number; y0: number; x1: number; y1: number }
/** `path` is exact; a map writes it as finely as it is shown. */
export type Shape = { path: string; box: Box; centre: [number, number] }

export const atlasWidth = 1000
const antarctica = '010'
/** East of Greenwich: the cut runs through the Bering Strait and leaves Siberia whole. */
const middleLongitude = 11

type Atlas = typeof topology & Parameters<typeof merge>[0]
type Country = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number] & { id?: string | number | undefined }

const atlas = topology as unknown as Atlas
const countries = ((atlas.objects.countries as unknown as { geometries: Country[] }).geometries ?? []).filter(({ id }) => id !== antarctica)
const byCode = new Map(countries.map((country) => [String(country.id), country]))
const land = merge(atlas, countries)
const projection = geoEqualEarth().rotate([-middleLongitude, 0]).fitWidth(atlasWidth, land)
const draw = geoPath(projection).digits(2)
/** Less than a pixel even where the map is cropped to Europe. */
const finest = 0.1
const shapes = new Map<string, Shape | null>()

export const atlasBox: Box = toBox(draw.bounds(land))

/** The coast of all land but Antarctica, and the borders between countries: what every map stands on. */
export const ground = {
  land: compactPath(draw(land) ?? '', finest),
  borders: compactPath(draw(mesh(atlas, { type: 'GeometryCollection', geometries: countries } as never, (a, b) => a !== b)) ?? '', finest),
}

/** The point of a place on the map's plane. */
export function project(latitude: number, longitude: number): [number, number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0]
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}

/** Countries by M49 code as one shape without the borders between them; null when the atlas draws none of them. Its box holds the largest land of each. */
export function shapeOf(codes: readonly string[]): Shape | null {
  const key = [...codes].sort().join(' ')
  const known = shapes.get(key)
  if (known !== undefined) return known
  const shape = drawShape(codes.flatMap((code) => byCode.get(code) ?? []))
  shapes.set(key, shape)
  return shape
}

function drawShape(members: readonly Country[]): Shape | null {
  const [first] = members
  if (first === undefined) return null
  const whole: GeoPermissibleObjects = members.length === 1 ? feature(atlas, first as never) : merge(atlas, [...members])
  const mainlands = members.map((member) => toBox(draw.bounds(largestOf(merge(atlas, [member])))))
  const [x, y] = draw.centroid(whole)
  return { path: draw(whole) ?? '', box: mainlands.reduce(joinBoxes), centre: [Math.round(x), Math.round(y)] }
}

/** France without Guiana, the United States without Alaska: what a map is cropped to. */
function largestOf({ coordinates }: ReturnType<typeof merge>): GeoPermissibleObjects {
  const polygons = coordinates.map((polygon) => ({ type: 'Polygon' as const, coordinates: polygon }))
  return polygons.reduce((largest, polygon) => (draw.area(polygon) > draw.area(largest) ? polygon : largest))
}

function toBox([[x0, y0], [x1, y1]]: [[number, number], [number, number]]): Box {
  return { x0, y0, x1, y1 }
}

/** The smallest box that holds both. */
export function joinBoxes(a: Box, b: Box): Box {
  return { x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) }
}
