import { editing as de } from '@/lib/site/language/editing/de'
import { type EditingWords, editing as en } from '@/lib/site/language/editing/en'
import type { Language } from '@/lib/site/language/language'

/** The words of the timeline editor; not in the dictionary of the public pages. */
export function getEditingWords(lang: Language): EditingWords {
  return lang === 'de' ? de : en
}
