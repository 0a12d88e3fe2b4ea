import type { ChangeCount } from '@/components/revisions/revision-view'
import { joinList } from '@/lib/site/language/join-list'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'

const importance = ['entries', 'impacts', 'causes', 'signatures', 'advice', 'attempts', 'links', 'sources']

/** What a revision did, in words and numbers: `2 entries added; 1 cause changed; changed: title and summary`. */
export function wordChanges(changes: readonly ChangeCount[], lang: Language): string {
  const words = getRevisionWords(lang)
  const { did, collections, headers } = words
  const counted = changes
    .filter((change): change is Counted => change.what !== 'create' && change.what !== 'set')
    .sort((a, b) => importance.indexOf(a.of) - importance.indexOf(b.of))
  if (changes.some(({ what }) => what === 'create')) {
    const begun = counted.map(({ of, count }) => collections[of](count))
    return begun.length === 0 ? did.begunEmpty : did.began(joinList(begun, lang))
  }
  const names = changes.flatMap((change) => (change.what === 'set' ? [headers[change.of]] : []))
  return [
    ...counted.map(({ what, of, count }) => did[what](collections[of](count))),
    ...(names.length === 0 ? [] : [did.set(joinList(names, lang))]),
  ].join('; ')
}

type Counted = Exclude<ChangeCount, { what: 'create' | 'set' }>
