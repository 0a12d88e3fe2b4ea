import type { Metadata } from 'next'
import { loadRecord } from '@/app/[lang]/(editor)/editor/incidents/[id]/record/load-record'
import { editorMetadata, type PageProps, readEditorPage, requireFound } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { RecordPage } from '@/components/publishing/record/record-page'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

type Props = PageProps & { params: Promise<{ lang: string; id: string }> }

export const dynamic = 'force-dynamic'

export function generateMetadata(props: Props): Promise<Metadata> {
  return editorMetadata(props, (lang) => getPublishingWords(lang).toRecord)
}

/** What may happen to a published incident: each step shows what it would do before it is confirmed. */
export default async function Page(props: Props) {
  const { id } = await props.params
  const path = (lang: 'en' | 'de') => editorIncidentPath(lang, id, 'record')
  const { lang, said, visitor, actor, query } = await readEditorPage(props, path, 'curator')
  const view = requireFound(lang, await loadRecord(actor, { lang, incidentId: id, query }))
  return (
    <EditorPage
      lang={lang}
      section={null}
      person={visitor.person}
      said={said}
      title={getPublishingWords(lang).record.title(view.name)}
      pathIn={path}
    >
      <RecordPage view={view} said={said} />
    </EditorPage>
  )
}
