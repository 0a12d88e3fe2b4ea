import { embedDe } from '@/lib/site/language/embed/de'
import { type EmbedWords, embedEn } from '@/lib/site/language/embed/en'
import type { Language } from '@/lib/site/language/language'

const words: Record<Language, EmbedWords> = { en: embedEn, de: embedDe }

export function getEmbedWords(lang: Language): EmbedWords {
  return words[lang]
}
