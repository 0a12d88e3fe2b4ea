import { toXmlText } from '@/lib/core/text/xml-text'
import { badgePath, embedFramePath, embedScriptPath, embedSearch, pastedPath, statePath } from '@/lib/site/embed/embed-paths'
import type { EmbedQuery } from '@/lib/site/embed/embed-query'
import { embedSize } from '@/lib/site/embed/embed-size'

/** What the snippets say of an incident, in one language. */
export type SnippetFacts = {
  /** "EX649175, Exchange Online: …" */
  title: string
  /** Dated sentences in both voices. */
  quote: string
  code: string
  /** "Disputed, as of 18 Jul 2023" */
  state: string
}

export const snippetNames = ['address', 'iframe', 'script', 'markdown', 'link'] as const
export type SnippetName = (typeof snippetNames)[number]

type SnippetOptions = { slug: string; query: EmbedQuery; siteUrl: string; facts: SnippetFacts }

/** What one pastes to show an incident elsewhere, for each kind of place. Everything of the record is escaped as that place needs it. */
export function buildSnippets({ slug, query, siteUrl, facts }: SnippetOptions): Record<SnippetName, string> {
  const page = siteUrl + statePath(query.lang, slug, query)
  const { height } = embedSize(query.view)
  const attributes = [...embedSearch(query)].map(([name, value]) => ` ${name}="${toXmlText(value)}"`).join('')
  const title = toXmlText(facts.title)
  return {
    address: siteUrl + pastedPath(slug, query),
    iframe: `<iframe src="${toXmlText(siteUrl + embedFramePath(slug, query))}" title="${title}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`,
    script: `<outage-incident src="${slug}"${attributes}><a href="${toXmlText(page)}">${title}</a></outage-incident>
<script type="module">import("${siteUrl}${embedScriptPath}")</script>`,
    markdown: `[![${toMarkdownText(`${facts.code}: ${facts.state}`)}](${siteUrl}${badgePath(slug, query.lang)})](${page}) [${toMarkdownText(facts.title)}](${page}). ${toMarkdownText(facts.quote)}`,
    link: `${facts.title}. ${facts.quote} ${page}`,
  }
}

/** Text that Markdown shows as it is, on one line. */
function toMarkdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|~&]/g, (sign) => `\\${sign}`)
}
