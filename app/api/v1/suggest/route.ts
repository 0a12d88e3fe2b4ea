import type { NextRequest } from 'next/server'
import { listSuggestions, type Suggestion } from '@/lib/data/search/list-suggestions'
import { type Language, languages } from '@/lib/site/language/language'
import { archivePath, incidentPath, regionPath, servicePath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

/** What somebody may be about to search for, each with its address: for the search box, while it is being typed into. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const lang = languages.find((each) => each === nextUrl.searchParams.get('lang')) ?? 'en'
  const suggestions = await listSuggestions(nextUrl.searchParams.get('q') ?? '', lang)
  const items = suggestions.map((each) => ({
    kind: each.kind,
    text: each.text,
    ...('codes' in each ? { codes: each.codes } : {}),
    href: hrefOf(each, lang),
  }))
  return Response.json({ items }, { headers: { 'cache-control': 'public, max-age=60' } })
}

function hrefOf(suggestion: Suggestion, lang: Language): string {
  if (suggestion.kind === 'incident') return incidentPath(lang, suggestion.slug)
  if (suggestion.kind === 'service') return servicePath(lang, suggestion.slug)
  if (suggestion.kind === 'place') return regionPath(lang, suggestion.slug)
  return archivePath(lang, { q: suggestion.text })
}
