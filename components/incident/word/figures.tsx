import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/incident/word/word.module.css'
import { traceFacts } from '@/lib/core/timeline/facts/trace-facts'
import { indexEntries } from '@/lib/core/timeline/latest-claim'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

type Figure = { id: string; value: string; words: string }

/** Less than two would be no overview. */
const fewest = 2

/** The numbers of this part at a glance, each leading to where it is told in full. */
export function Figures({ view: { timeline, lang } }: { view: IncidentView }) {
  const figures = [firstWord(timeline, lang), promises(timeline, lang), silence(timeline, lang), changes(timeline, lang)].flat()
  if (figures.length < fewest) return null
  return (
    <ul className={styles.figures}>
      {figures.map(({ id, value, words }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <strong>{value}</strong> {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

function firstWord({ gaps }: Timeline, lang: Language): Figure[] {
  const words = getDictionary(lang).reading.word.figures
  const { firstWordAfterDeclaredStartSeconds: start, firstWordAfterFirstObservationSeconds: seen } = gaps
  if (start !== null && start !== 0) {
    return [{ id: 'first-word', value: formatSpan(start, lang), words: start > 0 ? words.firstWord : words.firstWordBefore }]
  }
  return seen !== null && seen > 0 ? [{ id: 'first-word', value: formatSpan(seen, lang), words: words.observed }] : []
}

function promises(timeline: Timeline, lang: Language): Figure[] {
  const words = getDictionary(lang).reading.word.figures
  const judged = timeline.promises.filter(({ relayed, outcome }) => !relayed && ['kept', 'missed', 'lapsed'].includes(outcome))
  if (judged.length === 0) return []
  const kept = judged.filter(({ outcome }) => outcome === 'kept').length
  return [{ id: 'promises', value: words.of(kept, judged.length), words: words.promises }]
}

function silence({ silences }: Timeline, lang: Language): Figure[] {
  const longest = Math.max(0, ...silences.map(({ seconds }) => seconds))
  return longest === 0
    ? []
    : [{ id: 'silences', value: formatSpan(longest, lang), words: getDictionary(lang).reading.word.figures.silence }]
}

function changes({ document, histories, entries }: Timeline, lang: Language): Figure[] {
  const n = traceFacts(document, histories, indexEntries(entries)).filter(({ versions }) => versions.length > 1).length
  return n === 0 ? [] : [{ id: 'evolution', value: formatNumber(n, lang), words: getDictionary(lang).reading.word.figures.changes(n) }]
}
