import type { EditedPart } from '@/components/shelf/shelf-fields'
import type { ShelfRow } from '@/components/shelf/shelf-page'
import { AppError } from '@/lib/core/errors'
import type { Actor } from '@/lib/data/actor'
import { listPublishers } from '@/lib/data/shelf/list-publishers'
import { isShelfCursor, listShelf } from '@/lib/data/shelf/list-shelf'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type CataloguePart, editorCataloguePath } from '@/lib/site/paths'

export const editedParts: readonly EditedPart[] = ['vendors', 'services', 'regions']

/** One page of a part of the catalogue as it is listed. An unknown cursor is 'invalid'. */
export async function loadShelf(
  lang: Language,
  actor: Actor,
  part: CataloguePart,
  { q, cursor }: { q: string; cursor: string | null },
): Promise<{ rows: ShelfRow[]; nextCursor: string | null }> {
  const { shelf } = getDictionary(lang)
  const from = cursor === null ? {} : { cursor }
  if (part === 'sources') {
    const { items, nextCursor } = await listPublishers(actor, { q, ...from })
    const rows = items.map(({ publisher, hosts, sources }) => ({
      ...{ key: publisher, name: publisher, href: null, detail: hosts.slice(0, 3).join(', '), tag: null },
      count: shelf.sourcesCount(sources),
    }))
    return { rows, nextCursor }
  }
  if (cursor !== null && !isShelfCursor(cursor)) throw new AppError('invalid', 'This is no cursor of this list.')
  const { items, nextCursor } = await listShelf(part, { q, ...from })
  const rows = items.map((item) => ({
    key: item.slug,
    name: 'kind' in item ? item.names[lang] : item.name,
    href: editorCataloguePath(lang, part, item.slug),
    detail: item.slug,
    tag: item.mergedInto !== null ? shelf.mergedInto(item.mergedInto) : item.retired ? shelf.retired : null,
    count: shelf.incidents(item.incidents),
  }))
  return { rows, nextCursor }
}
