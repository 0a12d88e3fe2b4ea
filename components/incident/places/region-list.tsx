import { Fragment } from 'react'
import type { IncidentView } from '@/components/incident/incident-view'
import { listNamers, type Namer } from '@/components/incident/places/named-by'
import styles from '@/components/incident/places/places.module.css'
import { type Nested, nestItems } from '@/components/regions/nest-items'
import type { RegionMention } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { regionPath } from '@/lib/site/paths'

/** As many places named by the very same are worth one sentence instead of so many repetitions. */
const fewestShared = 4

type Named = Nested<{ region: RegionMention; namers: Namer[] }>

/** Every place named, nested under the wider place somebody named, each with who named it. */
export function RegionList({ view }: { view: IncidentView }) {
  const { regions } = view.timeline
  const { facts, places } = getDictionary(view.lang)
  const items = regions.map((region) => ({ region, namers: listNamers(region, view) }))
  const keys = new Set(items.map(({ namers }) => JSON.stringify(namers)))
  const shared = keys.size === 1 && items.length >= fewestShared ? items[0]?.namers : undefined
  const tree = nestItems(items.map((item) => ({ item, depth: item.region.depth })))
  return (
    <>
      {shared && (
        <p className={styles.said}>
          {places.allNamedBy(items.length)} <Namers namers={shared} times={facts.times} />
        </p>
      )}
      <Level nested={tree} view={view} quiet={shared !== undefined} top />
    </>
  )
}

function Level({ nested, view, quiet, top = false }: { nested: readonly Named[]; view: IncidentView; quiet: boolean; top?: boolean }) {
  const { facts } = getDictionary(view.lang)
  return (
    <ul className={top ? `${styles.regions} ${quiet ? styles.many : ''}` : styles.below}>
      {nested.map(({ item: { region, namers }, below }) => (
        <li key={`${region.place?.slug}-${region.wording}`}>
          {region.place === null ? (
            <strong>{region.wording}</strong>
          ) : (
            <a className={styles.place} href={regionPath(view.lang, region.place.slug)}>
              {region.place.names[view.lang]}
            </a>
          )}{' '}
          {!quiet && (
            <span className={styles.said}>
              {facts.namedBy} <Namers namers={namers} times={facts.times} />
            </span>
          )}
          {below.length > 0 && <Level nested={below} view={view} quiet={quiet} />}
        </li>
      ))}
    </ul>
  )
}

/** Who names a place again and again is linked once, with how often. */
function Namers({ namers, times }: { namers: readonly Namer[]; times: (n: number) => string }) {
  return namers.map(({ text, hrefs }, index) => (
    <Fragment key={text}>
      {index > 0 && ', '}
      {hrefs.length === 0 ? text : <a href={hrefs[0]}>{text}</a>}
      {hrefs.length > 1 && ` (${times(hrefs.length)})`}
    </Fragment>
  ))
}
