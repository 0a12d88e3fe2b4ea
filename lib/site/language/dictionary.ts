import { de } from '@/lib/site/language/de'
import { type Dictionary, en } from '@/lib/site/language/en'
import type { Language } from '@/lib/site/language/language'
import { siteSettings } from '@/lib/site/settings'

const dictionaries: Record<Language, Dictionary> = { en, de }
let named = { name: en.site.name, dictionaries }

/** The words of the site in a language, with the name that it was given. */
export function getDictionary(lang: Language): Dictionary {
  const { name } = siteSettings()
  if (named.name !== name) named = { name, dictionaries: { en: withName(en, name), de: withName(de, name) } }
  return named.dictionaries[lang]
}

function withName(dictionary: Dictionary, name: string): Dictionary {
  return { ...dictionary, site: { ...dictionary.site, name } }
}
