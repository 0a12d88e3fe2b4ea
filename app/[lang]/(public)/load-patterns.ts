import { unstable_cache } from 'next/cache'
import { dependOn } from '@/app/depend-on'
import type { PatternView } from '@/components/patterns/pattern-view'
import type { PatternScope } from '@/lib/core/patterns/patterns'
import { getPatterns } from '@/lib/data/patterns/get-patterns'
import type { Language } from '@/lib/site/language/language'

/** Counted once per change of the record for both languages. */
const countPatterns = unstable_cache(getPatterns, ['patterns'], { tags: ['record', 'catalogue'] })

/** What the incidents of a vendor, service, place or cause, or all of them, show together. */
export async function loadPatterns(lang: Language, scope: PatternScope): Promise<PatternView> {
  await dependOn('record')
  return { lang, scope, patterns: await countPatterns(scope) }
}
