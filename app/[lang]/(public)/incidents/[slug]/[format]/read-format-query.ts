import { type IncidentState, parseState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { isLanguage, type Language, languages } from '@/lib/site/language/language'

type FormatQuery = { state: IncidentState; lang: Language; isLanguageChosen: boolean }

const meant = {
  at: 'an instant like 2023-07-18T10:00Z',
  revision: 'the number of a revision, like 3',
  lang: `one of ${languages.join(', ')}`,
} as const

/** What is asked of a format, by its path and its query; else which parameter was not understood, and what it takes. */
export function readFormatQuery(
  query: URLSearchParams,
  pathLanguage: Language,
): { ok: true; asked: FormatQuery } | { ok: false; parameter: keyof typeof meant; message: string } {
  const refuse = (parameter: keyof typeof meant) =>
    ({ ok: false, parameter, message: `“${parameter}” was not understood: it takes ${meant[parameter]}.` }) as const
  const lang = query.get('lang')
  if (lang && !isLanguage(lang)) return refuse('lang')
  const parsed = parseState(query)
  if (!parsed.ok) return refuse(parsed.parameter)
  const chosen = lang && isLanguage(lang) ? lang : null
  return { ok: true, asked: { state: parsed.state, lang: chosen ?? pathLanguage, isLanguageChosen: chosen !== null } }
}
