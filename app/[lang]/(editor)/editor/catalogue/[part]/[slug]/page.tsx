import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { toItemForm } from '@/app/[lang]/(editor)/deeds/item-forms'
import { editedParts } from '@/app/[lang]/(editor)/editor/catalogue/load-shelf'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { ShelfItemPage } from '@/components/shelf/shelf-item-page'
import { canPublish } from '@/lib/core/permissions'
import { listVendors } from '@/lib/data/catalogue'
import { getShelved } from '@/lib/data/shelf/list-shelf'
import { getDictionary } from '@/lib/site/language/dictionary'
import { editorCataloguePath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

type Props = PageProps & { params: Promise<{ lang: string; part: string; slug: string }> }

export function generateMetadata(props: Props): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).shelf.section)
}

export default async function Page(props: Props) {
  const { part: asked, slug } = await props.params
  const part = editedParts.find((each) => each === asked) ?? notFound()
  const here = (lang: 'en' | 'de') => editorCataloguePath(lang, part, slug)
  const { lang, said, visitor } = await readEditorPage(props, here)
  const found = (await getShelved(part, slug)) ?? notFound()
  const { retired, mergedInto, incidents, ...item } = found
  return (
    <EditorPage
      {...{ lang, said, section: 'catalogue', person: visitor.person, pathIn: here }}
      title={'kind' in found ? found.names[lang] : found.name}
    >
      <ShelfItemPage
        {...{ lang, part, slug, said, retired, mergedInto, incidents }}
        values={toItemForm(part, item)}
        vendors={await listVendors()}
        mayChange={canPublish(visitor.person.role)}
      />
    </EditorPage>
  )
}
