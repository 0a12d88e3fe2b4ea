import { toXmlText } from '@/lib/core/text/xml-text'

/** Text that is HTML or XML already: `markup` makes it, and `trustMarkup` of what another part of the project made. */
export type Markup = { readonly markup: string }

type Value = string | number | Markup | readonly Markup[] | null | false

/** A template of HTML or XML: what is put into it is escaped unless it is markup itself; null and false leave nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + toText(values[index - 1] ?? null) + part) }
}

/** Markup that was made elsewhere and escapes what it holds: a drawing of ours, a style sheet. */
export function trustMarkup(text: string): Markup {
  return { markup: text }
}

function toText(value: Value): string {
  if (value === null || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return toXmlText(String(value))
  return 'markup' in value ? value.markup : value.map((each) => each.markup).join('')
}
