const english = new Set(
  'the and of to is are we were was will have has been this that for with in on our be an by as from some users may not more when after'.split(
    ' ',
  ),
)
const german = new Set(
  'der die das und ist sind wir wurde wird werden haben hat nicht ein eine einen auf für mit von zu im den dem des bei auch sich ich es'.split(
    ' ',
  ),
)

/**
 * English or German by their commonest words, counted in the first 2,000 characters; null when there are too few of them, or too
 * many of both, to tell.
 */
export function detectLanguage(text: string): 'en' | 'de' | null {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const inEnglish = words.filter((word) => english.has(word)).length
  const inGerman = words.filter((word) => german.has(word)).length
  if (Math.max(inEnglish, inGerman) < 2) return null
  if (inEnglish >= inGerman * 1.5) return 'en'
  return inGerman >= inEnglish * 1.5 ? 'de' : null
}
