import {
  cutText,
  type EmbeddedIncident,
  embeddedCode,
  embeddedStatus,
  lastStatedAt,
  wordVoices,
} from '@/lib/publish/embed/embedded-incident'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { formatInstant } from '@/lib/site/language/format-moment'

/** What oEmbed tells of an incident, whatever size is asked for: values that can be kept as JSON. */
export type OembedFacts = {
  /** "EX649175, Exchange Online: …" */
  title: string
  /** What stands by itself where the frame is dropped, in dated sentences. */
  quote: string
  /** The incident goes on, so what was said of it is soon old. */
  isLive: boolean
}

const longestTitle = 200

/** Title and dated sentences of an incident. */
export function toOembedFacts(incident: EmbeddedIncident): OembedFacts {
  const { timeline, services, vendor, lang } = incident
  const words = getEmbedWords(lang).quote
  const { phases } = getDictionary(lang)
  const status = embeddedStatus(incident)
  const name = [embeddedCode(incident), services[0] ?? vendor].join(', ')
  const claim = timeline.voices.vendor
  const at = claim?.at ?? lastStatedAt(timeline)
  const spoken = claim === null || at === null ? words.noWord(vendor) : words.says(formatInstant(at, lang), vendor, phases[claim.phase])
  const { people } = timeline.voices
  const heard = [people.affected, people.undatedAffected, people.recovered, people.notAffected].some((ids) => ids.length > 0)
  const quote = heard ? `${spoken} ${words.people(wordVoices(incident, null).people)}` : spoken
  return {
    title: `${name}: ${cutText(timeline.title, longestTitle)}`,
    quote,
    isLive: status === 'ongoing' || status === 'monitoring' || status === 'planned',
  }
}
