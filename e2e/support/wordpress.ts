/** What a blog of WordPress does with an address in a post, written anew from its public description: no line of it is theirs. */

const mostRead = 153_600
const leastHeight = 200
const mostHeight = 1000

/**
 * What a blog asks about an address: the oEmbed that the head of its page names, as far as it is read, for the very address that
 * was pasted and the room in its column; null for a page that names none.
 */
export async function discover(url: string): Promise<string | null> {
  const answer = await fetch(url)
  if (!answer.ok) return null
  const [head = ''] = (await answer.text()).slice(0, mostRead).split('</head>')
  const link = (head.match(/<link\s[^>]*>/g) ?? []).find((each) => each.includes('type="application/json+oembed"'))
  const href = /href="([^"]+)"/.exec(link ?? '')?.[1]
  if (href === undefined) return null
  const asked = new URL(href.replaceAll('&amp;', '&'))
  for (const [name, value] of Object.entries({ maxwidth: '600', maxheight: '900', url })) asked.searchParams.set(name, value)
  return asked.href
}

const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
}

/** Markup with only the tags and attributes that an unknown provider may send; the text of others stays. */
export function filterMarkup(html: string): string {
  return html.replace(/<(\/?)([a-z]+)((?:\s[^>]*)?)>/gi, (_whole, closing: string, name: string, attributes: string) => {
    const allowed = kept[name.toLowerCase()]
    if (allowed === undefined) return ''
    if (closing !== '') return `</${name}>`
    const own = [...attributes.matchAll(/([a-z]+)="([^"]*)"/gi)].filter(([, attribute = '']) => allowed.includes(attribute))
    return `<${name}${own.map(([, attribute, value]) => ` ${attribute}="${value}"`).join('')}>`
  })
}

/** What of an answer ends up in a post: a quotation, and a hidden frame in a sandbox with a secret; null where it has no frame. */
export function toPostMarkup(html: string, secret: string): string | null {
  const filtered = filterMarkup(html)
  const [frame] = /<iframe[^>]*><\/iframe>/.exec(filtered) ?? []
  if (frame === undefined) return null
  const [quotation = ''] = /<blockquote>[\s\S]*?<\/blockquote>/.exec(filtered) ?? []
  const hidden = frame
    .replace(
      '<iframe',
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"',
    )
    .replace(/src="([^"]*)"/, `src="$1#?secret=${secret}" data-secret="${secret}"`)
  return quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) + hidden
}

/** The script of the blog: shows a frame once it tells its height with the secret, and follows its links when they lead to its own site. */
export const blogScript = `
addEventListener('message', ({ source, data }) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue
    for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quotation.style.display = 'none'
    frame.removeAttribute('style')
    if (data.message === 'height') frame.height = Math.max(${leastHeight}, Math.min(${mostHeight}, parseInt(data.value, 10)))
    if (data.message === 'link' && document.activeElement === frame) {
      const target = new URL(data.value)
      if (/^https?:$/.test(target.protocol) && target.host === new URL(frame.src).host) top.location.href = data.value
    }
  }
})
for (const frame of document.querySelectorAll('iframe[data-secret]')) {
  frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*'))
}`
