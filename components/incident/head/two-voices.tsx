import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { TimeIn } from '@/components/time/time-in'
import { getDictionary } from '@/lib/site/language/dictionary'
import { wordPeopleVoice, wordVendorVoice } from '@/lib/site/language/word-voices'

const mostNames = 2

/** The status as the vendor tells it and as people tell it, never as one word alone. */
export function TwoVoices({ view }: { view: IncidentView }) {
  const { lang, timeline, vendor } = view
  const words = getDictionary(lang)
  const { vendor: claim } = timeline.voices
  const spoken = wordPeopleVoice(timeline, lang)
  return (
    <dl className={styles.voices}>
      <div>
        <dt>{vendor.name}</dt>
        <dd>
          {claim === null ? (
            words.head.noVendorPhase
          ) : (
            <>
              <a href={`#${claim.entryId}`}>
                <TimeIn text={wordVendorVoice(timeline, lang) ?? ''} at={claim.at} lang={lang} />
              </a>{' '}
              <Heard ids={[claim.entryId]} view={view} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.head.people}</dt>
        <dd>
          {spoken.length === 0
            ? words.head.nothingFromPeople
            : spoken.map(({ ids, text }, index) => (
                <span key={ids.join()}>
                  {index > 0 && '; '}
                  <a href={`#${ids.at(-1)}`}>{text}</a> <Heard ids={ids} view={view} />
                </span>
              ))}
        </dd>
      </div>
    </dl>
  )
}

/** Through which publishers they were heard; of many, the first two. */
function Heard({ ids, view }: { ids: readonly string[]; view: IncidentView }) {
  const sources = ids.flatMap((id) => view.entries.get(id)?.entry.sources ?? [])
  const names = [...new Set(sources.flatMap((id) => view.sources.get(id)?.publisher ?? []))].filter((name) => name !== view.vendor.name)
  if (names.length === 0) return null
  const named = names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} …` : names.join(', ')
  return (
    <span className={styles.heard}>
      {getDictionary(view.lang).reading.via} <bdi>{named}</bdi>
    </span>
  )
}
