import type { Metadata } from 'next'
import { loadPublication } from '@/app/[lang]/(editor)/editor/incidents/[id]/publish/load-publication'
import { editorMetadata, type PageProps, readEditorPage, requireFound } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { PublicationPage } from '@/components/publishing/publication-page'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

type Props = PageProps & { params: Promise<{ lang: string; id: string }> }

export const dynamic = 'force-dynamic'

export function generateMetadata(props: Props): Promise<Metadata> {
  return editorMetadata(props, (lang) => getPublishingWords(lang).publish)
}

/** What becomes public, beside what is public now, and the decision. */
export default async function Page(props: Props) {
  const { id } = await props.params
  const { lang, said, visitor, actor, query } = await readEditorPage(props, (to) => editorIncidentPath(to, id, 'publish'))
  const shown = query('show')
  const asked = { lang, incidentId: id, shown: shown === 'preview' ? ('preview' as const) : shown === null ? null : ('diff' as const) }
  const view = requireFound(lang, await loadPublication(actor, asked))
  return (
    <EditorPage
      lang={lang}
      section={null}
      person={visitor.person}
      said={said}
      title={getPublishingWords(lang).title(view.name)}
      pathIn={(to) => editorIncidentPath(to, id, 'publish')}
    >
      <PublicationPage view={view} said={said} />
    </EditorPage>
  )
}
