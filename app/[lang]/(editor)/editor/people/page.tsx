import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage, requireCursor } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { PeopleSections } from '@/components/people/people-sections'
import { listInvitations } from '@/lib/data/people/access-links'
import { isIdCursor, listPeople } from '@/lib/data/people/list-people'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.people)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, 'people', 'administrator')
  const { person } = visitor
  const { items, nextCursor } = await listPeople(actor, requireCursor(query('cursor'), isIdCursor))
  const people = items.map((each) => ({ ...each, isDisabled: each.disabledAt !== null, isYou: each.id === person.id }))
  return (
    <EditorPage lang={lang} section="people" person={person} said={said}>
      <PeopleSections lang={lang} said={said} people={people} invitations={await listInvitations(actor)} nextCursor={nextCursor} />
    </EditorPage>
  )
}
