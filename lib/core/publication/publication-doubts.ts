import type { CollectionName, IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { findContacts, looksLikeName } from '@/lib/core/publication/find-personal'

/** What somebody should look at before a document becomes public; none of it forbids that. `text` is what was found. */
export type PublicationDoubt =
  | { kind: 'no-entries' }
  | { kind: 'no-source'; collection: 'entries'; id: string }
  | { kind: 'name' | 'mail' | 'phone'; collection: CollectionName; id: string; text: string }

const privateVoices: readonly Entry['kind'][] = ['report', 'check']
/** A curator's own lines rest on the lines around them. */
const ownLines: readonly Entry['kind'][] = ['milestone', 'note', 'record-change']

/** Entries without a source, private persons who may be named, and how to reach them, in the order of the document. */
export function listPublicationDoubts(document: IncidentDocument): PublicationDoubt[] {
  const entries = document.entries.flatMap((entry): PublicationDoubt[] => [
    ...(entry.sources.length === 0 && !ownLines.includes(entry.kind)
      ? [{ kind: 'no-source', collection: 'entries', id: entry.id } as const]
      : []),
    ...(privateVoices.includes(entry.kind) && entry.speaker !== undefined && looksLikeName(entry.speaker)
      ? [{ kind: 'name', collection: 'entries', id: entry.id, text: entry.speaker } as const]
      : []),
    ...contacts('entries', entry.id, textsOf(entry)),
  ])
  const sources = document.sources.flatMap(({ id, kind, author, quote }): PublicationDoubt[] => [
    ...(kind === 'forum' && author !== undefined && looksLikeName(author)
      ? [{ kind: 'name', collection: 'sources', id, text: author } as const]
      : []),
    ...contacts('sources', id, [author, quote]),
  ])
  const none: PublicationDoubt[] = document.entries.length === 0 && document.completeness === 'full' ? [{ kind: 'no-entries' }] : []
  return [...none, ...entries, ...sources]
}

function contacts(collection: CollectionName, id: string, texts: readonly (string | undefined)[]): PublicationDoubt[] {
  const found = findContacts(texts.filter((text) => text !== undefined).join('\n'))
  return found.map(({ kind, text }) => ({ kind, collection, id, text }))
}

function textsOf({ speaker, headline, body, fields, translations }: Entry): (string | undefined)[] {
  return [speaker, headline, body, ...Object.values(fields ?? {}), ...translations.flatMap((each) => [each.headline, each.body])]
}
