import type { PromiseRecord } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** Why the outcome of a promise is not certain, as half a sentence: "if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late". Null when it is. */
export function wordPromiseDoubt({ doubt, outcome }: Pick<PromiseRecord, 'doubt' | 'outcome'>, lang: Language): string | null {
  if (doubt === null) return null
  const words = getDictionary(lang).promiseDoubts
  switch (doubt.code) {
    case 'am-pm': {
      const meant = formatInstant(doubt.meantAt, lang)
      if (doubt.lateSeconds !== null) return words.amPmLate(meant, formatSpan(doubt.lateSeconds, lang))
      return outcome === 'kept' || outcome === 'missed' ? words.amPmKept(meant) : words.amPmMeant(meant)
    }
    case 'answer-coarse':
      return words.answerCoarse
    case 'due-before-stated':
      return words.dueBeforeStated
    case 'due-unreadable':
      return words.dueUnreadable
  }
}
