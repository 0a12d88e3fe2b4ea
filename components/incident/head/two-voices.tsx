import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { TimeIn } from '@/components/time/time-in'
import { type EntryKind, entryKinds } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'

const mostNames = 2

/** The status as the vendor tells it and as people tell it, never as one word alone. */
export function TwoVoices({ view }: { view: IncidentView }) {
  const { lang, timeline, vendor } = view
  const words = getDictionary(lang)
  const { vendor: claim, people } = timeline.voices
  const ended = claim !== null && (claim.phase === 'mitigated' || claim.phase === 'resolved')
  const said: [string[], (counts: string) => string][] = [
    [people.affected, ended ? words.head.affectedAfter : words.head.affected],
    [people.undatedAffected, words.head.undatedAffected],
    [people.recovered, words.head.recovered],
    [people.notAffected, words.head.notAffected],
  ]
  const spoken = said.filter(([ids]) => ids.length > 0)
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
                <TimeIn
                  text={words.head.vendorPhase(words.phases[claim.phase], claim.at && formatInstant(claim.at, lang))}
                  at={claim.at}
                  lang={lang}
                />
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
            : spoken.map(([ids, word], index) => (
                <span key={ids.join()}>
                  {index > 0 && '; '}
                  <a href={`#${ids.at(-1)}`}>
                    {word(
                      countKinds(
                        ids.map((id) => view.entries.get(id)?.entry.kind ?? 'note'),
                        words.kindCounts,
                      ),
                    )}
                  </a>{' '}
                  <Heard ids={ids} view={view} />
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

function countKinds(kinds: readonly EntryKind[], words: Record<EntryKind, (n: number) => string>): string {
  return entryKinds
    .map((kind) => ({ kind, n: kinds.filter((each) => each === kind).length }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => words[kind](n))
    .join(', ')
}
