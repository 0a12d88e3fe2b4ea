import catalogue from '@/components/catalogue/catalogue.module.css'
import { ChoiceLinks } from '@/components/incident/list/choice-links'
import { CountMap } from '@/components/map/count-map'
import { RegionTree } from '@/components/regions/region-tree'
import styles from '@/components/regions/regions.module.css'
import { descendantsOf, getPlace } from '@/lib/core/places/ancestry'
import type { PlaceCount } from '@/lib/core/places/count-by-place'
import type { Place } from '@/lib/core/places/place'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { regionPath } from '@/lib/site/paths'

export type RegionsView = { lang: Language; places: readonly Place[]; counts: ReadonlyMap<string, PlaceCount> }

/** Every place of the registry as a way into the record: on a map, by group, and by continent down to the cloud region. */
export function RegionsIndex({ view }: { view: RegionsView }) {
  const { lang, places, counts } = view
  const { regions } = getDictionary(lang).places
  const within = ({ slug }: Place) => counts.get(slug)?.within ?? 0
  const groups = places.filter(({ kind }) => kind === 'world' || kind === 'group')
  const continents = places.filter(({ kind }) => kind === 'continent').sort((a, b) => within(b) - within(a))
  return (
    <div className={catalogue.page}>
      <header className={catalogue.head}>
        <h1>{regions.title}</h1>
        <p className={catalogue.note}>{regions.explained}</p>
      </header>
      <CountMap view={view} />
      <section aria-labelledby="groups">
        <h2 id="groups" className={catalogue.title}>
          {regions.groups}
        </h2>
        <RegionTree slugs={groups.map(({ slug }) => slug)} places={places} counts={counts} lang={lang} />
      </section>
      {continents.map((continent) => (
        <Continent key={continent.slug} continent={continent} view={view} />
      ))}
    </div>
  )
}

function Continent({ continent, view: { lang, places, counts } }: { continent: Place; view: RegionsView }) {
  const words = getDictionary(lang)
  const inside = descendantsOf(places, continent.slug).flatMap((slug) => getPlace(places, slug) ?? [])
  const isNamed = ({ slug }: Place) => (counts.get(slug)?.within ?? 0) > 0
  const named = inside.filter((place) => place.kind !== 'group' && isNamed(place))
  const others = inside
    .filter((place) => place.kind === 'country' && !isNamed(place))
    .sort((a, b) => a.names[lang].localeCompare(b.names[lang], lang))
  return (
    <section aria-labelledby={`in-${continent.slug}`}>
      <h2 id={`in-${continent.slug}`} className={catalogue.title}>
        <a href={regionPath(lang, continent.slug)}>{continent.names[lang]}</a>{' '}
        <span className={catalogue.count}>{words.archive.found(counts.get(continent.slug)?.within ?? 0)}</span>
      </h2>
      {named.length > 0 && <RegionTree slugs={named.map(({ slug }) => slug)} places={places} counts={counts} lang={lang} />}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{words.places.regions.notNamed(others.length)}</summary>
          <ChoiceLinks
            lang={lang}
            label={`${continent.names[lang]}: ${words.places.regions.notNamed(others.length)}`}
            choices={others.map(({ slug, names }) => ({ href: regionPath(lang, slug), text: names[lang] }))}
          />
        </details>
      )}
    </section>
  )
}
