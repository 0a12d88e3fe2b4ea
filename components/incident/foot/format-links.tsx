import styles from '@/components/incident/foot/foot.module.css'
import { codedTitleOf, type IncidentView } from '@/components/incident/incident-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import { getFormatWords } from '@/lib/site/language/formats/format-words'
import { incidentFormatPath, incidentPath, instantSegment } from '@/lib/site/paths'
import { revisionPath } from '@/lib/site/revision-paths'

/** The page in other shapes, each with a word what it is for, and how to cite the state that is shown. */
export function FormatLinks({ view, formats }: { view: IncidentView; formats: readonly string[] }) {
  const { lang, timeline, notices } = view
  const { slug } = timeline.document
  const words = getFormatWords(lang)
  const { share } = getDictionary(lang).reading
  if (formats.length === 0) return null
  const query = timeline.knownThen ? `?at=${instantSegment(timeline.asOf)}` : ''
  return (
    <>
      <ul className={styles.formats}>
        {formats.map((format) => (
          <li key={format}>
            <a href={incidentFormatPath(slug, format, lang) + query}>{format}</a>
            {` ${words.uses[format] ?? ''}`}
          </li>
        ))}
      </ul>
      {notices && (
        <p className={styles.note}>
          {`${words.cite}: `}
          <cite id="cite">{citation(view, notices.url)}</cite>{' '}
          <CopyButton from="cite" words={{ copy: share.copy, copied: share.copied, failed: share.failed, name: words.copyCitation }} />
        </p>
      )}
    </>
  )
}

/** One line that names the record, its revision and the address that keeps showing it. */
function citation({ lang, timeline, revision }: IncidentView, url: string): string {
  const { document, title, knownThen } = timeline
  const { slug } = document
  const lasting = knownThen ? url : url.replace(incidentPath(lang, slug), revisionPath(lang, slug, revision.number))
  const recorded = `${getFormatWords(lang).revision(revision.number)}, ${formatInstant(revision.recordedAt, lang, 'day')}`
  return `${codedTitleOf(document, title)}. ${getDictionary(lang).site.name}, ${recorded}. ${lasting}`
}
