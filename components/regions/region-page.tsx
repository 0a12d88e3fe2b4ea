import catalogue from '@/components/catalogue/catalogue.module.css'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { ChoiceLinks } from '@/components/incident/list/choice-links'
import { buildMap } from '@/components/map/build-map'
import { LandMap } from '@/components/map/land-map'
import { PatternSection } from '@/components/patterns/pattern-section'
import type { PatternView } from '@/components/patterns/pattern-view'
import { RegionTree } from '@/components/regions/region-tree'
import styles from '@/components/regions/regions.module.css'
import type { RegionsView } from '@/components/regions/regions-index'
import { ancestorsOf, descendantsOf, getPlace } from '@/lib/core/places/ancestry'
import type { Matched } from '@/lib/core/places/count-by-place'
import type { Place } from '@/lib/core/places/place'
import { getDictionary } from '@/lib/site/language/dictionary'
import { joinList } from '@/lib/site/language/join-list'
import { regionPath } from '@/lib/site/paths'

export type RegionView = RegionsView & Newest & { place: Place; matched: ReadonlyMap<string, Matched>; pattern: PatternView }

/** A place: what it lies in, what lies in it, and the incidents that concern it, each with the place by which it does. */
export function RegionPage({ view }: { view: RegionView }) {
  const { lang, place, places, counts } = view
  const { regions } = getDictionary(lang).places
  const count = counts.get(place.slug) ?? { within: 0, wider: 0 }
  const map = buildMap([{ place, voice: 'vendor' }], places, { whole: true })
  const wider = ancestorsOf(places, place.slug).flatMap((slug) => getPlace(places, slug) ?? [])
  const within = descendantsOf(places, place.slug).filter((slug) => (counts.get(slug)?.within ?? 0) > 0)
  const codes = [place.iso === null ? '' : `ISO 3166 ${place.iso}`, place.m49 === null ? '' : `UN M49 ${place.m49}`].filter(Boolean)
  return (
    <div className={catalogue.page}>
      <div className={styles.intro}>
        <header className={catalogue.head}>
          <h1>{place.names[lang]}</h1>
          <p className={catalogue.note}>{[regions.kinds[place.kind], ...codes].join(' · ')}</p>
          {view.found > 0 && <p>{regions.concerned(place.names[lang], count.within, count.wider)}</p>}
          {wider.length > 0 && (
            <ChoiceLinks
              lang={lang}
              label={regions.liesIn}
              heading={regions.liesIn}
              choices={wider.map(({ slug, names }) => ({
                href: regionPath(lang, slug),
                text: names[lang],
                count: counts.get(slug)?.named ?? 0,
              }))}
            />
          )}
        </header>
        {map && <LandMap map={map} lang={lang} label={regions.mapOf(place.names[lang])} />}
      </div>
      {within.length > 0 && (
        <section aria-labelledby="within">
          <h2 id="within" className={catalogue.title}>
            {regions.within}
          </h2>
          <RegionTree slugs={within} places={places} counts={counts} lang={lang} />
        </section>
      )}
      <NewestIncidents view={view} query={{ region: place.slug }} notes={notesOf(view)} none={regions.none(place.names[lang])} />
      {view.found > 0 && <PatternSection view={view.pattern} />}
    </div>
  )
}

/** Through which of its places each incident concerns this one. */
function notesOf({ lang, place, placeNames, matched }: RegionView): Map<string, string> {
  const { via } = getDictionary(lang).places.regions
  const names = (slugs: readonly string[]) =>
    joinList(
      slugs.slice(0, mostNamed).map((slug) => placeNames.get(slug) ?? slug),
      lang,
    )
  return new Map(
    [...matched].map(([id, { itself, within, wider }]) => [
      id,
      [
        itself ? via.itself(place.names[lang]) : '',
        within.length > 0 ? via.within(names(within), Math.max(within.length - mostNamed, 0)) : '',
        wider.length > 0 ? via.wider(names(wider), Math.max(wider.length - mostNamed, 0)) : '',
      ]
        .filter(Boolean)
        .join('; '),
    ]),
  )
}

const mostNamed = 3
