import { Fact } from '@/components/incident/facts/fact'
import styles from '@/components/incident/facts/facts.module.css'
import { codeOf, type IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { entryPath } from '@/lib/site/paths'

/** Long gaps between the vendor's words, and where it spoke meanwhile. */
export function SilencesFact({ view }: { view: IncidentView }) {
  const { lang, timeline, linked } = view
  const words = getDictionary(lang).facts
  const codes = new Map(linked.map((other) => [other.timeline.document.slug, codeOf(other.timeline.document)]))
  if (timeline.silences.length === 0) return null
  return (
    <Fact view={view} id="silences" name={words.silences}>
      {timeline.silences.map(({ from, to, seconds, afterEntryId, meanwhile }) => (
        <p key={from}>
          <strong>{formatSpan(seconds, lang)}</strong>:{' '}
          <a href={`#${afterEntryId}`}>
            <InstantTime at={from} lang={lang} />
          </a>{' '}
          – <InstantTime at={to} lang={lang} />
          {meanwhile.length > 0 && (
            <span className={styles.note}>
              {' '}
              {words.meanwhile}{' '}
              {meanwhile.map(({ slug, entryId, at }, index) => (
                <span key={entryId}>
                  {index > 0 && ', '}
                  <a href={entryPath(lang, slug, entryId)}>
                    {codes.get(slug) ?? slug}, <InstantTime at={at} lang={lang} />
                  </a>
                </span>
              ))}
            </span>
          )}
        </p>
      ))}
    </Fact>
  )
}
