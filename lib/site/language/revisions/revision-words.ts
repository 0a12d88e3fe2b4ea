import type { Language } from '@/lib/site/language/language'
import { revisionsDe } from '@/lib/site/language/revisions/de'
import { type RevisionWords, revisionsEn } from '@/lib/site/language/revisions/en'

const words: Record<Language, RevisionWords> = { en: revisionsEn, de: revisionsDe }

export function getRevisionWords(lang: Language): RevisionWords {
  return words[lang]
}
