import { Fact } from '@/components/incident/facts/fact'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import { MatrixTable } from '@/components/incident/places/matrix-table'
import styles from '@/components/incident/places/places.module.css'
import { RegionList } from '@/components/incident/places/region-list'
import { buildRegionMap } from '@/components/incident/places/region-map'
import { LandMap } from '@/components/map/land-map'
import { buildImpactMatrix } from '@/lib/core/places/impact-matrix'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Where it was, by whose word: every place named as a list, and on a land map what can be drawn of it. */
export function RegionsFact({ view }: { view: IncidentView }) {
  const { timeline, vendor, lang } = view
  const { facts, places } = getDictionary(lang)
  const undisclosed = timeline.document.impacts.find((impact) => impact.undisclosed)?.undisclosed
  const registry = [...view.places.values()]
  const map = buildRegionMap(timeline.regions, registry)
  const matrix = buildImpactMatrix(timeline, registry)
  return (
    <Fact view={view} id="regions" wide name={facts.regions}>
      {undisclosed && (
        <p>
          {facts.regionsUndisclosed(vendor.name)} <SaidIn claim={undisclosed} view={view} />
        </p>
      )}
      {timeline.regions.length > 0 && (
        <div className={`${styles.where} ${map === null ? '' : styles.mapped}`}>
          {map && <LandMap map={map} lang={lang} vendor={vendor.name} label={places.mapOf} description={places.mapSays} />}
          <div className={styles.list}>
            <RegionList view={view} />
          </div>
        </div>
      )}
      {matrix && <MatrixTable matrix={matrix} view={view} />}
    </Fact>
  )
}
