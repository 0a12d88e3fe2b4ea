import { entryKinds } from '@/lib/core/incident/entry'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'

/** The vendor's claim as it stands, in words; null when it claims no phase. */
export function wordVendorVoice({ voices }: Timeline, lang: Language): string | null {
  const words = getDictionary(lang)
  const { vendor: claim } = voices
  return claim && words.head.vendorPhase(words.phases[claim.phase], claim.at && formatInstant(claim.at, lang))
}

/** What people found, each finding with the entries that say so; empty when nobody said anything that counts. */
export function wordPeopleVoice({ voices, entries }: Timeline, lang: Language): { ids: readonly string[]; text: string }[] {
  const words = getDictionary(lang)
  const { vendor: claim, people } = voices
  const isOver = claim !== null && (claim.phase === 'mitigated' || claim.phase === 'resolved')
  const kindOf = new Map(entries.map(({ entry }) => [entry.id, entry.kind]))
  const countKinds = (ids: readonly string[]) => {
    const kinds = ids.map((id) => kindOf.get(id) ?? 'note')
    return entryKinds
      .map((kind) => ({ kind, n: kinds.filter((each) => each === kind).length }))
      .filter(({ n }) => n > 0)
      .map(({ kind, n }) => words.kindCounts[kind](n))
      .join(', ')
  }
  const said: [string[], (counts: string) => string][] = [
    [people.affected, isOver ? words.head.affectedAfter : words.head.affected],
    [people.undatedAffected, words.head.undatedAffected],
    [people.recovered, words.head.recovered],
    [people.notAffected, words.head.notAffected],
  ]
  return said.filter(([ids]) => ids.length > 0).map(([ids, word]) => ({ ids, text: word(countKinds(ids)) }))
}
