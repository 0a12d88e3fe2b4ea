import type { ReactNode } from 'react'
import { toStaticMarkup } from '@/components/ui/static-markup'

/** Beyond so many items a list is sent as markup alone, not once more for a framework that has nothing to do in it. */
const mostKept = 150

type ListProps = { as: 'ol' | 'tbody'; className?: string | undefined; items: readonly ReactNode[]; isFixed?: boolean }

/**
 * A list, or the rows of a table, of things that are only to be read: thousands of them if need be. One that is fixed will not change
 * while it is looked at, and needs the framework at no length.
 */
export function LongList({ as: Tag, className, items, isFixed = false }: ListProps) {
  const markup = isFixed || items.length > mostKept ? toStaticMarkup(items) : null
  if (markup === null) return <Tag className={className}>{items}</Tag>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped; a test compares it with what React makes of it
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: markup }} />
}
