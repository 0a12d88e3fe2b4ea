import { Fragment } from 'react'
import styles from '@/components/incident/entries/entries.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import type { Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { knownFrom } from '@/lib/core/time/moment-range'
import { getDictionary } from '@/lib/site/language/dictionary'
import { incidentAtPath } from '@/lib/site/paths'

/** Where an entry comes from, which places and entries it names, and the links to it and to what was known with it. */
export function EntryFoot({ entry, view }: { entry: Entry; view: IncidentView }) {
  const { lang, timeline, places } = view
  const words = getDictionary(lang).timeline
  const sources = entry.sources.flatMap((id) => view.sources.get(id) ?? [])
  const known = knownFrom(entry.statedAt)
  const named = entry.regions.map(({ place, wording }) => (place && places.get(place)?.names[lang]) || wording || place)
  return (
    <footer>
      {named.length > 0 && (
        <span>
          {words.regions}: {named.join(', ')}
        </span>
      )}
      {entry.relates.flatMap(({ kind, entry: id }) => {
        const other = view.entries.get(id)?.entry
        return other
          ? [
              <span key={`${kind}-${id}`}>
                {words.relates[kind]} <a href={`#${id}`}>{entryLabel(other, lang)}</a>
              </span>,
            ]
          : []
      })}
      {sources.length === 0 ? (
        <span className={styles.unsourced}>{words.noSource}</span>
      ) : (
        <span>
          {words.source(sources.length)}:{' '}
          {sources.map((source, index) => (
            <Fragment key={source.id}>
              {index > 0 && ', '}
              <SourceLink source={source} archived={words.archived} />
            </Fragment>
          ))}
          {entry.wording !== 'verbatim' && `, ${getDictionary(lang).wordings[entry.wording]}`}
        </span>
      )}
      <a href={`#${entry.id}`}>{words.permalink}</a>
      {known !== null && <a href={incidentAtPath(lang, timeline.document.slug, known)}>{words.knownThen}</a>}
    </footer>
  )
}

function SourceLink({ source, archived }: { source: Source; archived: string }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="nofollow noopener">
          {source.publisher}
        </a>
      ) : (
        <a href={`#source-${source.id}`}>{source.publisher}</a>
      )}
      {source.archiveUrl && (
        <>
          {' '}
          (
          <a href={source.archiveUrl} rel="nofollow noopener">
            {archived}
          </a>
          )
        </>
      )}
    </>
  )
}
