import type { ClashView } from '@/components/publishing/view/publication-view'
import { buildComparison } from '@/components/revisions/describe/build-comparison'
import type { Describing } from '@/components/revisions/describe/describing'
import type { Clash } from '@/lib/core/history/rebase'

/** What a draft and a publication since both changed, from what is public to what the draft says. */
export function listClashes(clashes: readonly Clash[], published: Describing, draft: Describing): ClashView[] {
  const { headers, sections } = buildComparison(published, draft)
  return clashes.map(({ target }) => {
    const [place = '', id = ''] = target.split('/')
    if (place === 'set') {
      const lines = headers.filter(({ key }) => key === id)
      return { target, name: lines[0]?.label ?? id, lines }
    }
    const item = sections.find(({ collection }) => collection === place)?.items.find((each) => each.id === id)
    return { target, name: item?.name ?? id, lines: item?.lines ?? [] }
  })
}
