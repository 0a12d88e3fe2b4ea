import { Fragment } from 'react'
import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { SaidIn } from '@/components/incident/facts/said-in'
import type { IncidentView } from '@/components/incident/incident-view'
import type { RegionMention } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'

/** Who names a place again and again is linked once. */
const linkedTimes = 3

/** Every place named, nested under the wider place somebody named, with who named it. */
export function RegionsFact({ view }: { view: IncidentView }) {
  const { timeline, vendor, lang } = view
  const words = getDictionary(lang).facts
  const undisclosed = timeline.document.impacts.find((impact) => impact.undisclosed)?.undisclosed
  return (
    <Fact view={view} id="regions" name={words.regions}>
      {undisclosed && (
        <p>
          {words.regionsUndisclosed(vendor.name)} <SaidIn claim={undisclosed} view={view} />
        </p>
      )}
      {timeline.regions.length > 0 && (
        <ul className={styles.regions}>
          {timeline.regions.map((region) => (
            <li key={`${region.place?.slug}-${region.wording}`} className={styles[`depth${Math.min(region.depth, 3)}`]}>
              <strong>{region.place?.names[lang] ?? region.wording}</strong> <NamedBy region={region} view={view} />
            </li>
          ))}
        </ul>
      )}
    </Fact>
  )
}

function NamedBy({ region, view }: { region: RegionMention; view: IncidentView }) {
  const { bases, facts } = getDictionary(view.lang)
  if (region.namedBy.length === 0) return null
  const names = region.namedBy.map(({ basis, entryId, claim }) => {
    const entry = entryId === null ? undefined : view.entries.get(entryId)?.entry
    const by = basis === 'declared' ? view.vendor.name : (entry?.speaker ?? bases[basis])
    const wording = claim?.wording && claim.wording !== region.place?.names[view.lang] ? ` (“${claim.wording}”)` : ''
    return { href: entry ? `#${entry.id}` : null, text: `${by}${wording}` }
  })
  const distinct = new Map(names.map((name) => [`${name.href}-${name.text}`, name]))
  const bySpeaker = new Map<string, string[]>()
  for (const { text, href } of distinct.values()) bySpeaker.set(text, [...(bySpeaker.get(text) ?? []), ...(href === null ? [] : [href])])
  return (
    <span className={styles.said}>
      {facts.namedBy}{' '}
      {[...bySpeaker].map(([text, hrefs], index) => (
        <Fragment key={text}>
          {index > 0 && ', '}
          {hrefs.length === 0 ? text : <a href={hrefs[0]}>{text}</a>}
          {hrefs.length > linkedTimes
            ? ` (${facts.times(hrefs.length)})`
            : hrefs.slice(1).map((href) => (
                <Fragment key={href}>
                  {', '}
                  <a href={href}>{text}</a>
                </Fragment>
              ))}
        </Fragment>
      ))}
    </span>
  )
}
