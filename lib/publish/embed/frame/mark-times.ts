import type { Instant } from '@/lib/core/time/moment'
import { type Markup, markup } from '@/lib/publish/markup'

/** A sentence that names an instant as `shown`, with it marked as the time it is: in UTC for machines, whatever clock it is shown on. */
export function markTime(sentence: string, at: Instant | null, shown: string): Markup {
  const start = at === null ? -1 : sentence.indexOf(shown)
  if (at === null || start < 0) return markup`${sentence}`
  return markup`${sentence.slice(0, start)}<time datetime="${at}">${shown}</time>${sentence.slice(start + shown.length)}`
}
