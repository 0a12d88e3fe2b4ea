import { formatsDe } from '@/lib/site/language/formats/de'
import { type FormatWords, formatsEn } from '@/lib/site/language/formats/en'
import type { Language } from '@/lib/site/language/language'

const words: Readonly<Record<Language, FormatWords>> = { en: formatsEn, de: formatsDe }

export function getFormatWords(lang: Language): FormatWords {
  return words[lang]
}
