import { Fact } from '@/components/incident/facts/fact'
import facts from '@/components/incident/facts/facts.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { firstVendorWord } from '@/components/incident/word/evolution-fact'
import { InstantTime } from '@/components/time/instant-time'
import { MomentTime } from '@/components/time/moment-time'
import { addSeconds } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration, formatSpan } from '@/lib/site/language/format-duration'
import type { Language } from '@/lib/site/language/language'

/** How long it took until the vendor spoke, and whether people were affected past its declared end. */
export function FirstWordFact({ view }: { view: IncidentView }) {
  const { lang, timeline } = view
  const { head: words, reading } = getDictionary(lang)
  const {
    firstWordAfterDeclaredStartSeconds: start,
    firstWordAfterFirstObservationSeconds: seen,
    lastAffectedAfterDeclaredEndSeconds: still,
  } = timeline.gaps
  if (!hasGap(timeline.gaps)) return null
  const spoken = firstVendorWord(timeline)
  const began = start === null || spoken === null ? null : declaredStart(view, addSeconds(spoken, -start))
  return (
    <Fact view={view} id="first-word" name={words.firstWord}>
      {start === 0 && <p>{words.firstWordAtStart}</p>}
      {start !== null && start !== 0 && (
        <p>
          {(start < 0 ? words.firstWordBeforeStart : words.firstWordAfterStart)(
            began ? spanFrom(began, start, lang) : formatSpan(start, lang),
          )}
        </p>
      )}
      {began !== null && start !== 0 && spoken !== null && (
        <p className={facts.note}>
          {reading.word.declaredStart}: {began ? <MomentTime moment={began} lang={lang} /> : null}. {reading.word.firstWordAt}:{' '}
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

/** A vendor whose first word is its declared start, and whom nobody else measures, says nothing by it. */
export function hasGap(gaps: Timeline['gaps']): boolean {
  return Object.values(gaps).some((seconds) => seconds !== null && seconds !== 0)
}

/** The claim behind the gap, with what bounds it. */
function declaredStart({ timeline }: IncidentView, at: Instant): Moment | null {
  const starts = timeline.document.impacts.filter(({ basis }) => basis === 'declared').flatMap((impact) => impact.starts)
  return starts.find(({ moment }) => moment.at === at)?.moment ?? null
}

/** A start "before" an instant makes the gap at least as long, one "about" it about as long. */
function spanFrom({ bound }: Moment, seconds: number, lang: Language): string {
  return formatDuration(Math.abs(seconds), lang, { atLeast: bound === 'before' && seconds > 0, about: bound === 'about' })
}
