import { type Nested, nestItems } from '@/components/regions/nest-items'
import styles from '@/components/regions/regions.module.css'
import { getPlace, nestPlaces } from '@/lib/core/places/ancestry'
import type { PlaceCount } from '@/lib/core/places/count-by-place'
import type { Place } from '@/lib/core/places/place'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'
import { regionPath } from '@/lib/site/paths'

/** A shorter list reads better in one column than torn apart. */
const mostInOneColumn = 8

type TreeProps = {
  slugs: readonly string[]
  places: readonly Place[]
  counts: ReadonlyMap<string, PlaceCount>
  lang: Language
}

/** Places below the places they lie in, each with the number of incidents that name it or a place in it. */
export function RegionTree({ slugs, places, counts, lang }: TreeProps) {
  const outline = nestPlaces(places, slugs).flatMap(({ slug, depth }) => {
    const place = getPlace(places, slug)
    return place === null ? [] : [{ item: place, depth }]
  })
  return (
    <div className={`${styles.ruled} ${outline.length > mostInOneColumn ? styles.columns : ''}`}>
      <Level nested={nestItems(outline)} counts={counts} lang={lang} top />
    </div>
  )
}

type LevelProps = { nested: readonly Nested<Place>[]; counts: TreeProps['counts']; lang: Language; top?: boolean }

function Level({ nested, counts, lang, top = false }: LevelProps) {
  return (
    <ul className={top ? styles.tree : styles.below}>
      {nested.map(({ item: { slug, names }, below }) => (
        <li key={slug}>
          <span className={styles.line}>
            <a href={regionPath(lang, slug)}>{names[lang]}</a>{' '}
            <span className={styles.count}>{formatNumber(counts.get(slug)?.within ?? 0, lang)}</span>
          </span>
          {below.length > 0 && <Level nested={below} counts={counts} lang={lang} />}
        </li>
      ))}
    </ul>
  )
}
