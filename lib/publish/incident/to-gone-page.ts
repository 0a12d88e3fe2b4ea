import { encode } from 'html-entities'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

const style = `:root{color-scheme:light dark}body{font:100%/1.5 system-ui,sans-serif;margin:0;padding:2.5rem 1rem;background:light-dark(#fcfbf8,#14161a);color:light-dark(#1a1c20,#e9e7e2)}main{max-width:40rem;margin:auto}h1{font-family:charter,cambria,georgia,serif;line-height:1.15}a{color:light-dark(#14508f,#8cbcff)}blockquote{margin:1.5rem 0;padding-left:1rem;border-left:3px solid currentColor;white-space:pre-line;overflow-wrap:anywhere}`

/** The whole page that answers 410 for a retracted incident: its reason as given, and the way back. It needs no other file. */
export function toGonePage({ language, reason }: { language: Language; reason: string }): string {
  const { gone, site, notFound } = getDictionary(language)
  const cited = reason === '' ? '' : `<p>${encode(gone.reason)}:</p><blockquote>${encode(reason)}</blockquote>`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${encode(gone.title)} · ${encode(site.name)}</title><style>${style}</style></head>
<body><main><h1>${encode(gone.title)}</h1><p>${encode(gone.text)}</p>${cited}<p><a href="${encode(archivePath(language))}">${encode(notFound.link)}</a></p></main></body></html>
`
}
