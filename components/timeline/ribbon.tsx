import type { IncidentView } from '@/components/incident/incident-view'
import { buildRibbonData } from '@/components/timeline/build-ribbon-data'
import { buildKnownData } from '@/components/timeline/known-at/build-known-data'
import { KnownAtNavigation } from '@/components/timeline/known-at/known-at-navigation'
import styles from '@/components/timeline/ribbon.module.css'
import { RibbonLegend } from '@/components/timeline/ribbon-legend'
import { RibbonTable } from '@/components/timeline/ribbon-table'
import { TimelineView } from '@/components/timeline/timeline-view.island'
import { getDictionary } from '@/lib/site/language/dictionary'

/**
 * The incident as one drawing, complete without script: every mark links to its entry, and a table says the same. Under it, what was
 * known when, unless the incident as it stands has no past to go back to (`hasPast`): a draft has none.
 */
export function Ribbon({ view, isFixed = false, hasPast = true }: { view: IncidentView; isFixed?: boolean; hasPast?: boolean }) {
  const { lang } = view
  const words = getDictionary(lang).ribbon
  const data = buildRibbonData(view)
  if (data === null) return <p className={styles.nothing}>{words.nothingDated}</p>
  return (
    <figure className={styles.ribbon} aria-labelledby="ribbon">
      <figcaption>
        <h2 id="ribbon" className={styles.title}>
          {words.title}
        </h2>
      </figcaption>
      <TimelineView
        data={data}
        known={hasPast ? buildKnownData(view) : null}
        label={words.region}
        below={
          <>
            {data.undrawn > 0 && <p className={styles.note}>{words.notDrawn(data.undrawn)}</p>}
            <RibbonLegend data={data} lang={lang} />
            <RibbonTable data={data} lang={lang} isFixed={isFixed} />
          </>
        }
        links={hasPast ? <KnownAtNavigation view={view} /> : null}
      />
    </figure>
  )
}
