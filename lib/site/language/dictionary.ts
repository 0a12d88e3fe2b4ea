import { de } from '@/lib/site/language/de'
import { type Dictionary, en } from '@/lib/site/language/en'
import type { Language } from '@/lib/site/language/language'

const dictionaries: Record<Language, Dictionary> = { en, de }

export function getDictionary(lang: Language): Dictionary {
  return dictionaries[lang]
}
