import { entryName, shortened } from '@/components/editor/items/item-name'
import type { OpenClash } from '@/components/editor/working-copy/choose-text'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { EditingWords } from '@/lib/site/language/editing/en'
import type { Language } from '@/lib/site/language/language'

/** What a target is called: the part of the form, and how its item begins. */
export function wordTarget(
  { collection, name }: Pick<OpenClash, 'collection' | 'name'>,
  mine: IncidentDocument,
  theirs: IncidentDocument,
  lang: Language,
  words: EditingWords,
): string {
  if (collection === null) return headerName(name, words)
  const entry = [...mine.entries, ...theirs.entries].find(({ id }) => collection === 'entries' && id === name)
  if (entry !== undefined) return entryName(entry, lang, words)
  const item = [...mine[collection], ...theirs[collection]].find(({ id }) => id === name) as Record<string, unknown> | undefined
  const text = item?.text ?? item?.publisher ?? item?.effect ?? ''
  return [words.parts[collection], shortened(String(text))].filter(Boolean).join(': ')
}

function headerName(name: string, { fields }: EditingWords): string {
  const known = fields[name as keyof EditingWords['fields']]
  return typeof known === 'string' ? known : name
}
