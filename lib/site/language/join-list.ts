import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** `a, b and c`, without a comma before the last. */
export function joinList(items: readonly string[], lang: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${getDictionary(lang).and} ${last}`
}
