import type { HindranceView } from '@/components/publishing/view/publication-view'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'

/** A field of the timeline editor: what it is called, and the end of its address. */
export type FieldPlace = { hash: string; name: string }

/** Where in the timeline editor a hindrance can be mended. */
export function findField(hindrance: HindranceView, document: IncidentDocument, lang: Language): FieldPlace {
  const { fields } = getPublishingWords(lang)
  switch (hindrance.kind) {
    case 'slug-taken':
      return { hash: '#slug', name: fields.slug }
    case 'code-taken':
      return { hash: '#codes', name: fields.codes }
    case 'origin-taken':
      return { hash: '', name: fields.document }
    case 'unknown':
      return hindrance.what === 'vendor' ? { hash: '#vendor', name: fields.vendor } : findMention(hindrance, document, lang)
    case 'no-survivor':
    case 'invalid':
      return { hash: '', name: fields.document }
  }
}

function findMention({ what, slug }: Extract<HindranceView, { kind: 'unknown' }>, document: IncidentDocument, lang: Language): FieldPlace {
  const { fields } = getPublishingWords(lang)
  if (what === 'service' && document.services.some(({ service }) => service === slug)) return { hash: '#services', name: fields.services }
  const names = (item: unknown) => JSON.stringify(item).includes(`"${what}":${JSON.stringify(slug)}`)
  const entry = document.entries.find(names)
  if (entry !== undefined) return { hash: `#${entry.id}`, name: fields.entry(entryLabel(entry, lang)) }
  const impact = document.impacts.find(names)
  return impact === undefined ? { hash: '', name: fields.document } : { hash: `#${impact.id}`, name: fields.impact }
}
