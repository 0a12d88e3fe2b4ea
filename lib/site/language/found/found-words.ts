import { foundDe } from '@/lib/site/language/found/de'
import { type FoundWords, foundEn } from '@/lib/site/language/found/en'
import type { Language } from '@/lib/site/language/language'

const words: Record<Language, FoundWords> = { en: foundEn, de: foundDe }

export function getFoundWords(lang: Language): FoundWords {
  return words[lang]
}
