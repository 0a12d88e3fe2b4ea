import { Fragment, isValidElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode }

const voidElements = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])
/** Attributes whose names are not those of React; of the others only those listed. */
const spelled: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex' }
const asTheyAre =
  /^(?:id|dateTime|hrefLang|class|for|href|rel|lang|dir|title|role|start|scope|value|type|name|open|hidden|tabindex|width|height|viewBox|d|x|y|r|cx|cy|(?:aria|data)-[a-z-]+)$/
const scriptAddress =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them before a scheme
  /^[\u0000-\u001f ]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i
const newlineEaten = new Set(['pre', 'textarea'])

/** Bound here once: a lookup through the bundler's modules for each of so many elements is a tenth of the time. */
const isElement = isValidElement<Props>
const fragment = Fragment

class NotStatic extends Error {}

/**
 * The markup of components that only say things: the same, letter by letter, as `renderToStaticMarkup` of React gives, which cannot be
 * had where pages are rendered. Null as soon as something is in it that only React can draw: an island, a hook, a style.
 */
export function toStaticMarkup(node: ReactNode): string | null {
  try {
    return Array.isArray(node) ? node.map(markupOf).join('') : markupOf(node)
  } catch (error) {
    if (error instanceof NotStatic) return null
    throw error
  }
}

/**
 * One item at a time, out of parts that are joined at once: added to each other they would stay a tree of millions of strings, which
 * costs more to keep and to flatten in the end than all the rest.
 */
function markupOf(node: ReactNode): string {
  const parts: string[] = []
  write(node, parts)
  return parts.join('')
}

function write(node: ReactNode, parts: string[]): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (typeof node === 'string') parts.push(escapeText(node))
  else if (typeof node === 'number') parts.push(String(node))
  else if (Array.isArray(node)) for (const each of node) write(each, parts)
  else if (!isElement(node)) throw new NotStatic()
  else {
    const { type, props } = node
    if (type === fragment) write(props.children, parts)
    else if (typeof type === 'string') writeElement(type, props, parts)
    else if (typeof type !== 'function' || '$$typeof' in type || type.prototype?.isReactComponent) throw new NotStatic()
    else write((type as (props: Props) => ReactNode)(props), parts)
  }
}

function writeElement(name: string, props: Props, parts: string[]): void {
  parts.push('<', name)
  for (const key in props) if (key !== 'children') writeAttribute(key, props[key], parts)
  if (voidElements.has(name)) {
    parts.push('/>')
    return
  }
  parts.push('>')
  const start = parts.length
  write(props.children, parts)
  if (newlineEaten.has(name) && parts.slice(start).join('').startsWith('\n')) parts.splice(start, 0, '\n')
  parts.push('</', name, '>')
}

function writeAttribute(key: string, value: unknown, parts: string[]): void {
  if (value === null || value === undefined) return
  const { name, isSaid } = attributeNamed(key)
  if (typeof value === 'boolean' && !isSaid) {
    if (value) parts.push(' ', name, '=""')
    return
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new NotStatic()
  const text = String(value)
  if (name === 'href' && scriptAddress.test(text)) throw new NotStatic()
  parts.push(' ', name, '="', escapeText(text), '"')
}

const named = new Map<string, { name: string; isSaid: boolean }>()

/** Looked up once: a long list has hundreds of thousands of attributes, and a dozen names. */
function attributeNamed(key: string): { name: string; isSaid: boolean } {
  const known = named.get(key)
  if (known !== undefined) return known
  const name = spelled[key] ?? key
  if (!asTheyAre.test(name)) throw new NotStatic()
  const found = { name, isSaid: /^(?:aria|data)-/.test(name) }
  named.set(key, found)
  return found
}

const special = /["'&<>]/
const escapes: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&#x27;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeText(text: string): string {
  return special.test(text) ? text.replace(/["'&<>]/g, (letter) => escapes[letter] ?? letter) : text
}
