import type { Describing } from '@/components/revisions/describe/describing'
import type { Line } from '@/lib/core/history/compare-lines'
import type { HeaderName } from '@/lib/core/incident/document'
import { formatInstant } from '@/lib/site/language/format-moment'

/** What a version says of the incident itself, one line per value named. */
export function describeHeader(names: readonly HeaderName[], to: Describing): Line[] {
  return names.map((name) => {
    const line = { key: name, label: upperFirst(to.own.headers[name]), text: textOf(name, to) }
    return name === 'title' || name === 'summary' ? { ...line, language: to.document.language } : line
  })
}

function textOf(name: HeaderName, to: Describing): string {
  const { document, words, own, lang } = to
  switch (name) {
    case 'slug':
    case 'title':
    case 'vendor':
      return document[name]
    case 'language':
      return to.language(document.language)
    case 'summary':
      return document.summary ?? ''
    case 'formerSlugs':
    case 'tags':
      return document[name].join(', ')
    case 'codes':
      return document.codes.map(({ issuer, code }) => `${code} (${issuer})`).join(', ')
    case 'origins':
      return document.origins.map(({ page, key }) => `${page} ${key}`).join('\n')
    case 'services':
      return document.services.map(({ service, wording }) => to.names.services.get(service) ?? wording ?? service).join(', ')
    case 'classification':
      return words.classifications[document.classification]
    case 'pattern':
      return own.patterns[document.pattern]
    case 'completeness':
      return own.completeness[document.completeness]
    case 'coverage': {
      const { from, to: until, complete } = document.coverage
      return own.coverage(from && formatInstant(from, lang), until && formatInstant(until, lang), complete)
    }
    case 'standing':
      return document.standing.kind === 'retracted'
        ? `${own.standings.retracted}: ${document.standing.reason}`
        : own.standings[document.standing.kind]
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
