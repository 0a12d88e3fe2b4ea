import type { Language } from '@/lib/site/language/language'
import { publishingDe } from '@/lib/site/language/publishing/de'
import { type PublishingWords, publishingEn } from '@/lib/site/language/publishing/en'

const words: Record<Language, PublishingWords> = { en: publishingEn, de: publishingDe }

export function getPublishingWords(lang: Language): PublishingWords {
  return words[lang]
}
