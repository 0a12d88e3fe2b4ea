import { Fact } from '@/components/incident/facts/fact'
import type { IncidentView } from '@/components/incident/incident-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

/** How long it took until the vendor spoke, and whether people were affected past its declared end. */
export function FirstWordFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const words = getDictionary(lang).head
  const {
    firstWordAfterDeclaredStartSeconds: start,
    firstWordAfterFirstObservationSeconds: seen,
    lastAffectedAfterDeclaredEndSeconds: still,
  } = timeline.gaps
  return (
    <Fact view={view} id="first-word" name={words.firstWord}>
      {start === 0 && <p>{words.firstWordAtStart}</p>}
      {start !== null && start !== 0 && (
        <p>{(start < 0 ? words.firstWordBeforeStart : words.firstWordAfterStart)(formatSpan(start, lang))}</p>
      )}
      {seen !== null && <p>{(seen < 0 ? words.firstWordBeforeObservation : words.firstWordAfterObservation)(formatSpan(seen, lang))}</p>}
      {still !== null && still > 0 && <p>{words.affectedAfterEnd(formatSpan(still, lang))}</p>}
    </Fact>
  )
}
