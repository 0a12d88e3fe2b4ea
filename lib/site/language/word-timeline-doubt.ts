import type { TimelineDoubt } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import { joinList } from '@/lib/site/language/join-list'
import type { Language } from '@/lib/site/language/language'

/** What a reader should distrust in the computed numbers, as one sentence. */
export function wordTimelineDoubt(doubt: TimelineDoubt, lang: Language): string {
  const words = getDictionary(lang).doubts
  switch (doubt.code) {
    case 'end-before-last-confirmation':
      return words.endBeforeLastConfirmation(formatInstant(doubt.end, lang), formatInstant(doubt.confirmedAt, lang))
    case 'end-equals-promise':
      return words.endEqualsPromise(formatInstant(doubt.end, lang))
    case 'claims-disagree': {
      const values = joinList(
        doubt.values.map((value) => formatInstant(value, lang)),
        lang,
      )
      return doubt.which === 'start' ? words.claimsDisagreeStart(values) : words.claimsDisagreeEnd(values)
    }
    case 'end-before-start':
      return words.endBeforeStart
  }
}
