import { developersDe } from '@/lib/site/language/developers/de'
import { type DeveloperWords, developersEn } from '@/lib/site/language/developers/en'
import type { Language } from '@/lib/site/language/language'

const words: Record<Language, DeveloperWords> = { en: developersEn, de: developersDe }

export function getDeveloperWords(lang: Language): DeveloperWords {
  return words[lang]
}
