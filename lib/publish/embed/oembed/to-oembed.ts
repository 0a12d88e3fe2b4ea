import type { OembedFacts } from '@/lib/publish/embed/oembed/oembed-facts'
import { type Markup, markup } from '@/lib/publish/markup'
import { embedFramePath, statePath } from '@/lib/site/embed/embed-paths'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import { type EmbedSize, embedSize } from '@/lib/site/embed/embed-size'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import { incidentFormatPath, instantSegment } from '@/lib/site/paths'

/** An answer of oEmbed 1.0, in the order in which it is written. */
export type Oembed = Readonly<Record<string, string | number>>

export type OembedOptions = {
  slug: string
  query: EmbedQuery
  siteUrl: string
  siteName: string
  /** What the asker has room for, in pixels. */
  most: Partial<EmbedSize>
}

const picture = { width: 1200, height: 630 }
const liveSeconds = 300
const settledSeconds = 3600

/**
 * What oEmbed 1.0 answers for an incident (`rich`). Its HTML is a quotation that stands alone, for readers whose mail or consent tool
 * drops the frame, and a frame with only the attributes that WordPress leaves to an unknown provider.
 */
export function toOembed(facts: OembedFacts, { slug, query, siteUrl, siteName, most }: OembedOptions): Oembed {
  const { width, height } = embedSize(query.view, most)
  const url = siteUrl + statePath(query.lang, slug, query)
  const scale = Math.min(1, (most.width ?? picture.width) / picture.width, (most.height ?? picture.height) / picture.height)
  return {
    version: '1.0',
    type: 'rich',
    provider_name: siteName,
    provider_url: siteUrl,
    title: facts.title,
    author_name: siteName,
    author_url: siteUrl,
    cache_age: facts.isLive ? liveSeconds : settledSeconds,
    thumbnail_url: siteUrl + picturePath(slug, query),
    thumbnail_width: Math.max(1, Math.floor(picture.width * scale)),
    thumbnail_height: Math.max(1, Math.floor(picture.height * scale)),
    width,
    height,
    html: `${toQuotation(facts, { lang: query.lang, url })}${frame(facts, siteUrl + embedFramePath(slug, query), { width, height })}`,
  }
}

/** An incident in dated sentences with its address, for wherever no frame arrives. */
export function toQuotation({ title, quote }: OembedFacts, { lang, url }: { lang: EmbedQuery['lang']; url: string }): string {
  const words = getEmbedWords(lang).quote
  return markup`<blockquote><a href="${url}">${title}</a>. ${quote} ${words.current} <a href="${url}">${url}</a></blockquote>`.markup
}

function frame({ title }: OembedFacts, src: string, { width, height }: EmbedSize): string {
  return markup`<iframe src="${src}" width="${width}" height="${height}" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto" title="${title}"></iframe>`
    .markup
}

/** The same as XML 1.0, well-formed whatever the record holds. */
export function toOembedXml(oembed: Oembed): string {
  const fields: Markup[] = Object.entries(oembed).map(([name, value]) => ({
    markup: `<${name}>${markup`${value}`.markup}</${name}>\n`,
  }))
  return markup`<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<oembed>
${fields}</oembed>
`.markup
}

function picturePath(slug: string, { lang, at, revision }: EmbedQuery): string {
  const search = new URLSearchParams({
    ...(at === undefined ? {} : { at: instantSegment(at) }),
    ...(revision === undefined ? {} : { revision: String(revision) }),
  }).toString()
  return `${incidentFormatPath(slug, 'share.png', lang)}${search === '' ? '' : `?${search}`}`
}
