import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { editedParts, loadShelf } from '@/app/[lang]/(editor)/editor/catalogue/load-shelf'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { ShelfPage } from '@/components/shelf/shelf-page'
import { AppError } from '@/lib/core/errors'
import { canPublish } from '@/lib/core/permissions'
import { listVendors } from '@/lib/data/catalogue'
import { getDictionary } from '@/lib/site/language/dictionary'
import { catalogueParts, editorCataloguePath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps & { params: Promise<{ lang: string; part: string }> }

async function requirePart({ params }: Props) {
  const { part } = await params
  return catalogueParts.find((each) => each === part) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const part = await requirePart(props)
  return editorMetadata(props, (lang) => getDictionary(lang).shelf.parts[part])
}

export default async function Page(props: Props) {
  const part = await requirePart(props)
  const { lang, said, visitor, actor, query } = await readEditorPage(props, (lang) => editorCataloguePath(lang, part))
  const asked = { q: (query('q') ?? '').trim().slice(0, 200), cursor: query('cursor') }
  const shown = await loadShelf(lang, actor, part, asked).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid') notFound()
    throw error
  })
  const edited = editedParts.find((each) => each === part)
  const adding = edited !== undefined && canPublish(visitor.person.role) ? { part: edited, vendors: await listVendors() } : null
  return (
    <EditorPage
      {...{ lang, said, section: 'catalogue', person: visitor.person }}
      title={getDictionary(lang).shelf.parts[part]}
      pathIn={(other) => editorCataloguePath(other, part)}
    >
      <ShelfPage {...{ lang, part, said, adding, query: asked }} {...shown} />
    </EditorPage>
  )
}
