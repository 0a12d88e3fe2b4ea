import { loadState } from '@/app/[lang]/(public)/incidents/[slug]/load-state'
import { answerCopy, sharedLife } from '@/app/answer-copy'
import { findIncident } from '@/app/embed/find-incident'
import { toEmbedded } from '@/app/embed/to-embedded'
import { keepPresent } from '@/app/keep-present'
import { statusPaths } from '@/components/ui/status-icon'
import { toBadge, toFaultBadge } from '@/lib/publish/embed/badge/to-badge'
import { toEntityTag } from '@/lib/publish/entity-tag'
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
  return answerCopy(request, badge, { ...headers, 'cache-control': `public, max-age=60, ${sharedLife}` })
}

/** Drawn once per change, for each language. */
function loadBadge(slug: string, id: string | null, lang: Language): Promise<Badge | null> {
  return keepPresent(id, ['badge', slug, lang], async () => {
    const view = await loadState(slug, lang, {})
    if (view === null) return null
    const body = toBadge(toEmbedded(view, false), statusPaths)
    return { body, tag: toEntityTag(body, view.timeline.asOf) }
  })
}
