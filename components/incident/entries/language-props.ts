import type { Language } from '@/lib/site/language/language'

const rightToLeft = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * The language and direction of a text by others, as attributes of the element that holds it. None where both are those of the page
 * anyway: a page of two thousand entries would say them ten thousand times.
 */
export function toLanguageProps(text: string, language: string, page: Language): { lang?: string; dir?: 'auto' } {
  return language === page && !rightToLeft.test(text) ? {} : { lang: language, dir: 'auto' }
}
