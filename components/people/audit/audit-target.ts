import type { Language } from '@/lib/site/language/language'
import type { AuditEntryAction } from '@/lib/site/language/people/audit-actions'
import { editorIncidentPath, editorReportsPath, incidentPath } from '@/lib/site/paths'

/** What is done to an incident by its slug, and may be seen on its page. */
const onIncidents: ReadonlySet<AuditEntryAction> = new Set([
  'published',
  'imported',
  'renamed',
  'reverted',
  'redacted',
  'report-received',
  'report-accepted',
  'report-published',
] as const)
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Where the target of a line can be looked at; null where it is no page. Nothing that anybody typed is ever an address. */
export function pathOfTarget(
  lang: Language,
  { action, target, detail }: { action: AuditEntryAction; target: string | null; detail: Readonly<Record<string, unknown>> },
): string | null {
  const { report } = detail
  if ((action === 'report-rejected' || action === 'report-reopened') && typeof report === 'string' && uuid.test(report))
    return editorReportsPath(lang, { report })
  if (target === null) return null
  if (uuid.test(target)) return action === 'commented' || action === 'doubts-settled' ? editorIncidentPath(lang, target) : null
  return onIncidents.has(action) && slug.test(target) ? incidentPath(lang, target) : null
}
