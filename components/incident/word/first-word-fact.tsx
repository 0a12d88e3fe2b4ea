import { Fact } from '@/components/incident/facts/fact'
import facts from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { firstVendorWord } from '@/components/incident/word/evolution-fact'
import { InstantTime } from '@/components/time/instant-time'
import { addSeconds } from '@/lib/core/time/instant'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

/** How long it took until the vendor spoke, and whether people were affected past its declared end. */
export function FirstWordFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const { head: words, reading } = getDictionary(lang)
  const {
    firstWordAfterDeclaredStartSeconds: start,
    firstWordAfterFirstObservationSeconds: seen,
    lastAffectedAfterDeclaredEndSeconds: still,
  } = timeline.gaps
  if (start === null && seen === null && still === null) return null
  const spoken = firstVendorWord(timeline)
  return (
    <Fact view={view} id="first-word" name={words.firstWord}>
      {start === 0 && <p>{words.firstWordAtStart}</p>}
      {start !== null && start !== 0 && (
        <p>{(start < 0 ? words.firstWordBeforeStart : words.firstWordAfterStart)(formatSpan(start, lang))}</p>
      )}
      {start !== null && start !== 0 && spoken !== null && (
        <p className={facts.note}>
          {reading.word.declaredStart}: <InstantTime at={addSeconds(spoken, -start)} lang={lang} />. {reading.word.firstWordAt}:{' '}
          <InstantTime at={spoken} lang={lang} />.
        </p>
      )}
      {seen !== null && <p>{(seen < 0 ? words.firstWordBeforeObservation : words.firstWordAfterObservation)(formatSpan(seen, lang))}</p>}
      {still !== null && (
        <p>{still > 0 ? words.affectedAfterEnd(formatSpan(still, lang)) : reading.word.noneAffectedAfter(formatSpan(still, lang))}</p>
      )}
    </Fact>
  )
}
