import { de } from '@/lib/site/language/de'
import { en } from '@/lib/site/language/en'
import type { Language } from '@/lib/site/language/language'

export type Dictionary = typeof en

const dictionaries: Record<Language, Dictionary> = { en, de }

export function getDictionary(lang: Language): Dictionary {
  return dictionaries[lang]
}
