import { unstable_cache } from 'next/cache'
import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { findIncident } from '@/app/embed/find-incident'
import { toEmbedded } from '@/app/embed/to-embedded'
import { statusPaths } from '@/components/ui/status-icon'
import { toBadge, toFaultBadge } from '@/lib/publish/embed/badge/to-badge'
import { namesEntityTag, toEntityTag } from '@/lib/publish/entity-tag'
import { isLanguage, type Language } from '@/lib/site/language/language'

/** What a reader already has decides the answer; what is drawn is kept by `loadBadge`. */
export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }
type Badge = { body: string; tag: string }

const headers = { 'content-type': 'image/svg+xml; charset=utf-8', 'access-control-allow-origin': '*' }

/** Status and duration of an incident as a small picture; what is not on record, a draft among it, has one picture for all. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { search, searchParams } = new URL(request.url)
  const asked = searchParams.get('lang') || 'en'
  const lang = isLanguage(asked) ? asked : 'en'
  const refuse = (status: number, fault: 'unknown' | 'gone' | 'bad') =>
    new Response(toFaultBadge(fault, lang), { status, headers: { ...headers, 'cache-control': 'no-store' } })
  const [, slug] = /^(.+)\.svg$/.exec((await params).file) ?? []
  const found = slug === undefined ? null : findIncident(slug)
  if (found === null || found.is === 'unknown') return refuse(404, 'unknown')
  if (found.is === 'gone') return refuse(410, 'gone')
  if (found.is === 'moved') return new Response(null, { status: 308, headers: { location: `/badge/${found.slug}.svg${search}` } })
  if (!isLanguage(asked)) return refuse(400, 'bad')
  const badge = await loadBadge(found.slug, found.id, lang)
  if (badge === null) return refuse(404, 'unknown')
  const kept = { ...headers, etag: badge.tag, 'cache-control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=3540' }
  if (namesEntityTag(request.headers.get('if-none-match'), badge.tag)) return new Response(null, { status: 304, headers: kept })
  return new Response(badge.body, { headers: kept })
}

/** Drawn once per change, for each language. */
function loadBadge(slug: string, id: string | null, lang: Language): Promise<Badge | null> {
  const draw = async () => {
    const view = await loadState(slug, lang, {})
    if (view === null) return null
    const body = toBadge(toEmbedded(view, false), statusPaths)
    return { body, tag: toEntityTag(body, view.timeline.asOf) }
  }
  return id === null ? draw() : unstable_cache(draw, ['badge', slug, lang], { tags: [`incident:${id}`], revalidate: 60 })()
}
