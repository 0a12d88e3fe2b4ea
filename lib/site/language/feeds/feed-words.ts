import { feedsDe } from '@/lib/site/language/feeds/de'
import { type FeedWords, feedsEn } from '@/lib/site/language/feeds/en'
import type { Language } from '@/lib/site/language/language'

const words: Record<Language, FeedWords> = { en: feedsEn, de: feedsDe }

export function getFeedWords(lang: Language): FeedWords {
  return words[lang]
}
