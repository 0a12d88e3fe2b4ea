import { frameScript } from '@/lib/publish/embed/frame/frame-script'
import { frameStyle } from '@/lib/publish/embed/frame/frame-style'
import { type Markup, markup, trustMarkup } from '@/lib/publish/markup'
import type { EmbedTheme } from '@/lib/site/embed/embed-query'
import type { Language } from '@/lib/site/language/language'

type FramePage = { lang: Language; theme: EmbedTheme; title: string; url: string; main: Markup }

/** The whole page of a frame: `main` with the one style sheet and the one script that its policy allows. It needs no other file. */
export function toFramePage({ lang, theme, title, url, main }: FramePage): string {
  return markup`<!doctype html>
<html lang="${lang}"${theme === 'auto' ? null : markup` data-theme="${theme}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="canonical" href="${url}"><style>${trustMarkup(frameStyle)}</style></head>
<body>${main}<script>${trustMarkup(frameScript)}</script></body></html>
`.markup
}
