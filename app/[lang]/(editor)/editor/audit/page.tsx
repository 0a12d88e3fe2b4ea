import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage, requireCursor } from '@/app/[lang]/(editor)/page-request'
import { AuditFilterForm } from '@/components/people/audit/audit-filter-form'
import { AuditTable } from '@/components/people/audit/audit-table'
import { EditorPage } from '@/components/people/editor-page'
import { auditOutcomes, isAuditCursor, listAudit } from '@/lib/data/people/audit'
import { getDictionary } from '@/lib/site/language/dictionary'
import { auditActions } from '@/lib/site/language/people/audit-actions'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.audit)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, 'audit', 'administrator')
  const { person } = visitor
  const cursor = requireCursor(query('cursor'), isAuditCursor)
  const filter = {
    who: query('who')?.trim() || undefined,
    action: auditActions.find((each) => each === query('action')),
    outcome: auditOutcomes.find((each) => each === query('outcome')),
  }
  const { items, nextCursor } = await listAudit(actor, cursor, filter)
  return (
    <EditorPage lang={lang} section="audit" person={person} said={said}>
      <AuditFilterForm lang={lang} filter={filter} />
      <AuditTable lang={lang} entries={items} filter={filter} cursor={cursor} nextCursor={nextCursor} />
    </EditorPage>
  )
}
