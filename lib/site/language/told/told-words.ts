import type { Language } from '@/lib/site/language/language'
import { toldDe } from '@/lib/site/language/told/de'
import type { ToldWords } from '@/lib/site/language/told/word-told'

const asTold: ToldWords = {}

/** For what was told in English, the sentences of a language; English needs none. */
export function getToldWords(lang: Language): ToldWords {
  return lang === 'de' ? toldDe : asTold
}
