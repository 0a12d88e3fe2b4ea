export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; children: (XmlElement | string)[] }

const excluded = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const tagPattern = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/y
const textPattern = /[^<]+/y
const entity = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});/g

/**
 * Reads one XML element with all that is in it, strictly: balanced tags, quoted attributes, each once, only characters and entities of
 * XML 1.0, no `]]>` in a text. Throws with the place of the first fault. For tests, of what we write ourselves: it knows no comments,
 * sections, declarations or processing instructions, and takes none for valid.
 */
export function readXml(xml: string): XmlElement {
  const stray = xml.search(excluded)
  if (stray >= 0) throw fault('a character that XML excludes', xml, stray)
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  let position = 0
  while (position < xml.length) {
    const inside = open.at(-1)
    const text = matchAt(textPattern, xml, position)
    if (text !== null) {
      if (inside === root && text[0].trim() !== '') throw fault('a text outside of the root', xml, position)
      inside?.children.push(decode(text[0], xml, position))
      position += text[0].length
      continue
    }
    const tag = matchAt(tagPattern, xml, position)
    if (tag === null || inside === undefined) throw fault('no tag', xml, position)
    const [whole, closing, name = '', attributes = '', empty] = tag
    if (closing === '/') {
      if (inside.name !== name || attributes !== '' || empty === '/') throw fault(`</${name}> ends <${inside.name}>`, xml, position)
      open.pop()
    } else {
      const element: XmlElement = { name, attributes: readAttributes(attributes, xml, position), children: [] }
      inside.children.push(element)
      if (empty !== '/') open.push(element)
    }
    position += whole.length
  }
  const elements = root.children.filter((child) => typeof child !== 'string')
  const [first] = elements
  if (open.length !== 1 || elements.length !== 1 || first === undefined) throw fault('not one whole element', xml, xml.length)
  return first
}

/** Every element of that name within an element, in order. */
export function elementsNamed(name: string, { children }: XmlElement): XmlElement[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsNamed(name, child)],
  )
}

function matchAt(pattern: RegExp, xml: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(xml)
}

function readAttributes(text: string, xml: string, position: number): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw fault(`${name} twice`, xml, position)
    attributes[name] = decode(value, xml, position)
  }
  return attributes
}

function decode(text: string, xml: string, position: number): string {
  if (/&/.test(text.replace(entity, '')) || text.includes(']]>')) throw fault('an unescaped text', xml, position)
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(entity, (whole) => {
    const name = whole.slice(1, -1)
    if (!name.startsWith('#')) return named[name] ?? whole
    return String.fromCodePoint(name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

function fault(what: string, xml: string, position: number): Error {
  return new Error(`XML: ${what} at ${position}: ${JSON.stringify(xml.slice(Math.max(0, position - 40), position + 40))}`)
}
