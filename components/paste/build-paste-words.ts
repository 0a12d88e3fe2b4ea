import type { PasteWords } from '@/components/paste/paste-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** The words of the paste box, for the browser. */
export function buildPasteWords(lang: Language): PasteWords {
  const { desk, kinds, fields, phases, effects, bases, causes, findings } = getDictionary(lang)
  return { ...desk.paste, doubtKinds: desk.doubtKinds, formats: desk.formats, kinds, fields, phases, effects, bases, causes, findings }
}
