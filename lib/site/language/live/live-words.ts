import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { liveDe } from '@/lib/site/language/live/de'
import { type LiveWords, liveEn } from '@/lib/site/language/live/en'

export function getLiveWords(lang: Language): LiveWords {
  return { ...(lang === 'de' ? liveDe : liveEn), statuses: getDictionary(lang).status.names }
}
