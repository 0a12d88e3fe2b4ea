import type { PromiseDoubt } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** Why the outcome of a promise is not certain, as half a sentence: "if 18 Jul 2023, 08:30 UTC was meant, 2 h 49 min late". */
export function wordPromiseDoubt(doubt: PromiseDoubt, lang: Language): string {
  const words = getDictionary(lang).promiseDoubts
  switch (doubt.code) {
    case 'am-pm': {
      const meant = formatInstant(doubt.meantAt, lang)
      return doubt.lateSeconds === null ? words.amPmKept(meant) : words.amPmLate(meant, formatSpan(doubt.lateSeconds, lang))
    }
    case 'answer-coarse':
      return words.answerCoarse
    case 'due-before-stated':
      return words.dueBeforeStated
    case 'due-unreadable':
      return words.dueUnreadable
  }
}
