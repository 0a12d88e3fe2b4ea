import { emptyDocument } from '@/lib/core/history/apply'
import type { IncidentDocument } from '@/lib/core/incident/document'

type Given = Pick<
  IncidentDocument,
  'id' | 'slug' | 'codes' | 'origins' | 'title' | 'language' | 'vendor' | 'services' | 'sources' | 'entries'
>

/** An incident of which only what somebody pasted is known: no impact, cause or stretch of posts. A stub until the vendor's posts are there. */
export function pastedDocument(given: Given): IncidentDocument {
  return { ...emptyDocument(given), ...given, completeness: 'stub' }
}
