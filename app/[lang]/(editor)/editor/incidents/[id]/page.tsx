import type { Metadata } from 'next'
import { loadEditing } from '@/app/[lang]/(editor)/editor/incidents/[id]/load-editing'
import { editorMetadata, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { EditorLinks } from '@/components/editor/frame/editor-links'
import { TimelineEditor } from '@/components/editor/timeline-editor.island'
import { codeOf } from '@/components/incident/incident-view'
import { EditorPage } from '@/components/people/editor-page'
import { now } from '@/lib/site/clock'
import { getEditingWords } from '@/lib/site/language/editing/editing-words'
import { editorIncidentPath } from '@/lib/site/paths'

type Props = {
  params: Promise<{ lang: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const dynamic = 'force-dynamic'

export function generateMetadata(props: Props): Promise<Metadata> {
  return editorMetadata(props, (lang) => getEditingWords(lang).pageTitle)
}

export default async function Page(props: Props) {
  const { id } = await props.params
  const { lang, said, visitor, actor } = await readEditorPage(props, (lang) => editorIncidentPath(lang, id))
  const { initial, registry } = await loadEditing(actor, id)
  const words = getEditingWords(lang)
  return (
    <EditorPage
      lang={lang}
      section={null}
      person={visitor.person}
      said={said}
      title={words.title(codeOf(initial.document))}
      pathIn={(other) => editorIncidentPath(other, id)}
    >
      <EditorLinks lang={lang} id={id} published={initial.draft.published} />
      <TimelineEditor initial={initial} registry={registry} personId={visitor.person.id} lang={lang} now={now()} loading={words.loading} />
    </EditorPage>
  )
}
