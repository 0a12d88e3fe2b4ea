import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** All that an entry says, in the words of the record: its text, then each of its labelled fields. Empty when it says nothing. */
export function entryText({ body, fields }: Entry, lang: Language): string {
  const labels = getDictionary(lang).fields
  const told = fieldNames.flatMap((name) => (fields?.[name] === undefined ? [] : [`${labels[name]}: ${fields[name]}`]))
  return [...(body.trim() === '' ? [] : [body.trim()]), ...told].join('\n\n')
}
