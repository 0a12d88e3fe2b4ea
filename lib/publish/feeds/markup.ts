/** Markup that is safe to stand in an XML document. Only `xml` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | null | readonly Markup[]

/**
 * The one template by which feeds become XML: whatever is put in as text is escaped for element content and quoted attributes alike,
 * and what XML 1.0 cannot hold (control characters, halves of characters) becomes U+FFFD. Nothing is ever CDATA.
 */
export function xml(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? textOf(values[index] ?? null) : '')).join(''))
}

function textOf(value: Value): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'object') return value.map(({ text }) => text).join('')
  return escapeXml(String(value))
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function escapeXml(text: string): string {
  return toXmlText(text).replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
}

/** A text without what XML 1.0 (2.2, Char) cannot hold; ends of lines are those that a parser reads. */
function toXmlText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  )
}
