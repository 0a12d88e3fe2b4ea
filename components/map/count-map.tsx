import { atlasBox, shapeOf } from '@/components/map/atlas'
import { compactPath } from '@/components/map/compact-path'
import styles from '@/components/map/map.module.css'
import { MapGround } from '@/components/map/map-ground'
import type { PlaceCount } from '@/lib/core/places/count-by-place'
import type { Place } from '@/lib/core/places/place'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { regionPath } from '@/lib/site/paths'

const mostShades = 5
/** Half a unit is as fine as the whole world is ever shown. */
const step = 0.5

type CountMapProps = { view: { lang: Language; places: readonly Place[]; counts: ReadonlyMap<string, PlaceCount> } }

/** The world with each country shaded by how many incidents name it or a place in it, and a link to its page. The lists below say the same. */
export function CountMap({ view: { lang, places, counts } }: CountMapProps) {
  const words = getDictionary(lang)
  const countries = places.flatMap((place) => {
    const count = counts.get(place.slug)?.within ?? 0
    const shape = place.kind === 'country' && count > 0 && place.m49 !== null ? shapeOf([place.m49]) : null
    return shape === null ? [] : [{ place, count, path: compactPath(shape.path, step) }]
  })
  const shades = shadesOf(countries.map(({ count }) => count))
  return (
    <figure className={styles.figure}>
      <MapGround box={atlasBox} role="group" label={words.places.regions.worldMap}>
        {countries.map(({ place: { slug, names }, count, path }) => (
          <a
            key={slug}
            className={`${styles.country} ${styles[`shade${shades.filter((from) => count >= from).length}`]}`}
            href={regionPath(lang, slug)}
            tabIndex={-1}
            aria-label={`${names[lang]}: ${words.archive.found(count)}`}
          >
            <title>{`${names[lang]}: ${words.archive.found(count)}`}</title>
            <path d={path} />
          </a>
        ))}
      </MapGround>
      <figcaption className={styles.legend}>
        {shades.length > 0 && words.places.regions.shading}
        {shades.map((from, index) => (
          <span key={from} className={styles.key}>
            <svg className={styles.swatch} viewBox="0 0 24 16" aria-hidden="true">
              <path className={`${styles.country} ${styles[`shade${index + 1}`]}`} d="M1 1h22v14h-22z" />
            </svg>{' '}
            {rangeOf(from, shades[index + 1], lang)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** From how many incidents on a country has each shade: as many countries in one as in the next, so that differences show. */
function shadesOf(counts: readonly number[]): number[] {
  const sorted = [...counts].sort((a, b) => a - b)
  const steps = Array.from({ length: mostShades }, (_, index) => sorted[Math.floor((sorted.length * index) / mostShades)] ?? 1)
  return [...new Set(steps)]
}

function rangeOf(from: number, next: number | undefined, lang: Language): string {
  if (next === undefined) return `≥ ${formatNumber(from, lang)}`
  return next - from === 1 ? formatNumber(from, lang) : `${formatNumber(from, lang)}–${formatNumber(next - 1, lang)}`
}
