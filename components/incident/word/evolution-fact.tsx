import { Fact } from '@/components/incident/facts/fact'
import facts from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { FactVersions } from '@/components/incident/word/fact-versions'
import styles from '@/components/incident/word/word.module.css'
import { TimeIn } from '@/components/time/time-in'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { secondsBetween } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { type FactEvolution, type FactVersion, factNames, traceFacts } from '@/lib/core/timeline/facts/trace-facts'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import { joinList } from '@/lib/site/language/join-list'

/** When each fact was first stated and how it changed since; and which the vendor never stated. */
export function EvolutionFact({ view }: { view: IncidentView }) {
  const { timeline, lang } = view
  const { reading, effects } = getDictionary(lang)
  const words = reading.evolution
  const traced = traceFacts(timeline.document, timeline.histories, view.entries)
  if (!isWorthTelling(traced, firstVendorWord(timeline))) return null
  const missing = factNames.filter((name) => name !== 'delay' && name !== 'title' && !traced.some(({ fact }) => fact === name))
  const names = joinList(
    missing.map((name) => words.facts[name]),
    lang,
  )
  return (
    <Fact view={view} id="evolution" name={words.title}>
      <dl className={facts.pairs}>
        {traced.map((each) => (
          <div key={`${each.fact}-${each.effect}`}>
            <dt>{each.effect === null ? words.facts[each.fact] : words.ofEffect(words.facts[each.fact], effects[each.effect])}</dt>
            <dd>
              <Evolution evolution={each} view={view} />
            </dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && <p className={facts.missing}>{timeline.knownThen ? words.notYetStated(names) : words.notStated(names)}</p>}
    </Fact>
  )
}

/** Start and end as they always come, at once and never changed, are told among the facts. */
export function isWorthTelling(traced: readonly FactEvolution[], firstWord: Instant | null): boolean {
  return traced.some(({ fact, versions: [first, ...later] }) => {
    const cameLater = fact !== 'end' && first.at !== null && firstWord !== null && first.at > firstWord
    return later.length > 0 || cameLater
  })
}

function Evolution({ evolution: { versions }, view }: { evolution: FactEvolution; view: IncidentView }) {
  const words = getDictionary(view.lang).reading.evolution
  const [first, ...later] = versions
  const text = whenStated(first, view)
  return (
    <>
      <span>
        {first.entryId === null ? text : <a href={`#${first.entryId}`}>{<TimeIn text={text} at={first.at} lang={view.lang} />}</a>}
        {later.length === 0 ? `, ${words.unchanged}` : <strong className={styles.changed}>, {words.changed(later.length)}</strong>}
      </span>
      {later.length > 0 && <FactVersions versions={versions} view={view} />}
    </>
  )
}

/** "stated 24 min after the first word, 17 Jul 2023, 19:27 UTC". */
function whenStated({ entryId, at }: FactVersion, { timeline, lang }: IncidentView): string {
  const words = getDictionary(lang).reading.evolution
  if (entryId === null) return words.byCurator
  const firstWord = firstVendorWord(timeline)
  if (at === null || firstWord === null) return words.undated
  const seconds = secondsBetween(firstWord, at)
  const span = formatSpan(seconds, lang)
  const when = seconds === 0 ? words.withFirstWord : seconds > 0 ? words.afterFirstWord(span) : words.beforeFirstWord(span)
  return `${when}, ${formatInstant(at, lang)}`
}

export function firstVendorWord({ entries }: Timeline): Instant | null {
  return entries.find(({ entry, sortAt }) => sortAt !== null && isVendorWord(entry))?.sortAt ?? null
}
