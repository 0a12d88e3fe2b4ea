import { countChanges } from '@/components/publishing/view/count-changes'
import { wordChanges } from '@/components/revisions/word-changes'
import { compareDocuments } from '@/lib/core/history/compare-documents'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'

const most = 4
const longest = 200

/** Reasons that fit what changed, the likeliest first: to be chosen or written over. */
export function suggestReasons(from: IncidentDocument | null, to: IncidentDocument, lang: Language): string[] {
  const { suggestions } = getPublishingWords(lang)
  if (from === null) return [to.completeness === 'stub' ? suggestions.firstNotice : suggestions.first]
  const { headers, items } = compareDocuments(from, to)
  const added = items.entries.flatMap(({ kind, after }) => (kind === 'added' ? [after] : []))
  const posts = added.filter(({ kind }) => kind === 'vendor-update' || kind === 'vendor-statement')
  const isOver = posts.some(({ phase }) => phase === 'mitigated' || phase === 'resolved')
  const isCorrected = headers.length > 0 || Object.values(items).some((list) => list.some(({ kind }) => kind === 'changed'))
  const counted = wordChanges(countChanges(from, to), lang)
  return [
    ...(isOver ? [suggestions.over] : posts.length > 0 ? [suggestions.vendorPosts(posts.length)] : []),
    ...(added.some(({ kind }) => kind === 'report') ? [suggestions.reports] : []),
    ...(items.sources.some(({ kind }) => kind === 'added') && added.length === 0 ? [suggestions.sources] : []),
    ...(isCorrected && added.length === 0 ? [suggestions.corrected] : []),
    ...(counted !== '' && counted.length <= longest ? [upperFirst(counted)] : []),
  ].slice(0, most)
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
