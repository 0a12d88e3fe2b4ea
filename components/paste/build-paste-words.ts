import type { PasteWords } from '@/components/paste/paste-view'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { getToldWords } from '@/lib/site/language/told/told-words'

/** The words of the paste box, for the browser. */
export function buildPasteWords(lang: Language): PasteWords {
  const { desk, kinds, fields, phases, effects, bases, causes, findings } = getDictionary(lang)
  const told = getToldWords(lang)
  return {
    ...desk.paste,
    doubtKinds: desk.doubtKinds,
    formats: desk.formats,
    told,
    kinds,
    fields,
    phases,
    effects,
    bases,
    causes,
    findings,
  }
}
