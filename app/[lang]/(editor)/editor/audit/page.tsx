import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage, requireCursor } from '@/app/[lang]/(editor)/page-request'
import { AuditTable } from '@/components/people/audit-table'
import { EditorPage } from '@/components/people/editor-page'
import { isAuditCursor, listAudit } from '@/lib/data/people/audit'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.audit)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, 'audit', 'administrator')
  const { person } = visitor
  const cursor = requireCursor(query('cursor'), isAuditCursor)
  const { items, nextCursor } = await listAudit(actor, cursor)
  return (
    <EditorPage lang={lang} section="audit" person={person} said={said}>
      <AuditTable lang={lang} entries={items} cursor={cursor} nextCursor={nextCursor} />
    </EditorPage>
  )
}
