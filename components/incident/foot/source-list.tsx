import styles from '@/components/incident/foot/foot.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import type { Source } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant, formatMoment } from '@/lib/site/language/format-moment'

/** Every source with its address and copy; what only retells another is marked and not counted as one. */
export function SourceList({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang)
  const { sources } = timeline.document
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className={styles.title}>
        {words.foot.sources}
      </h2>
      <p className={styles.note}>{words.foot.roots(timeline.sources.roots, timeline.sources.echoes)}</p>
      <ul className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <p>
              <strong>{source.publisher}</strong>
              {source.author && `, ${source.author}`} <span className={styles.kind}>{words.sourceKinds[source.kind]}</span>
            </p>
            {(source.title || source.url) && (
              <p lang={source.language}>
                {source.url ? (
                  <a href={source.url} rel="nofollow noopener">
                    {source.title ?? source.url}
                  </a>
                ) : (
                  source.title
                )}
              </p>
            )}
            {source.quote && (
              <p lang={source.language}>
                <q>{source.quote}</q>
              </p>
            )}
            <p className={styles.note}>{details(source, sources, view).join(' · ')}</p>
            {source.archiveUrl && (
              <p className={styles.note}>
                <a href={source.archiveUrl} rel="nofollow noopener">
                  {words.timeline.archived}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function details(source: Source, sources: readonly Source[], { lang }: IncidentView): string[] {
  const words = getDictionary(lang).foot
  const root = sources.find(({ id }) => id === source.relays)
  return [
    source.publishedAt && formatMoment(source.publishedAt, lang),
    source.retrievedAt && words.retrieved(formatInstant(source.retrievedAt, lang)),
    !source.url && words.noUrl,
    root && `${words.retells} ${root.publisher}`,
  ].filter((part) => typeof part === 'string')
}
