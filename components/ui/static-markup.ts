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
    return markupOf(node)
  } catch (error) {
    if (error instanceof NotStatic) return null
    throw error
  }
}

function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escapeText(node)
  if (typeof node === 'number') return String(node)
  if (Array.isArray(node)) {
    let markup = ''
    for (const each of node) markup += markupOf(each)
    return markup
  }
  if (!isElement(node)) throw new NotStatic()
  const { type, props } = node
  if (type === fragment) return markupOf(props.children)
  if (typeof type === 'string') return elementOf(type, props)
  if (typeof type !== 'function' || '$$typeof' in type || type.prototype?.isReactComponent) throw new NotStatic()
  return markupOf((type as (props: Props) => ReactNode)(props))
}

function elementOf(name: string, props: Props): string {
  let tag = `<${name}`
  for (const key in props) if (key !== 'children') tag += attribute(key, props[key])
  if (voidElements.has(name)) return `${tag}/>`
  const inner = markupOf(props.children)
  const newline = newlineEaten.has(name) && inner.startsWith('\n') ? '\n' : ''
  return `${tag}>${newline}${inner}</${name}>`
}

function attribute(key: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  const { name, isSaid } = attributeNamed(key)
  if (typeof value === 'boolean' && !isSaid) return value ? ` ${name}=""` : ''
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw new NotStatic()
  const text = String(value)
  if (name === 'href' && scriptAddress.test(text)) throw new NotStatic()
  return ` ${name}="${escapeText(text)}"`
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
