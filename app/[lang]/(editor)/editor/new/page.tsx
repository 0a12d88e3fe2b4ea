import type { Metadata } from 'next'
import { loadPaste } from '@/app/[lang]/(editor)/editor/new/load-paste'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { buildPasteWords } from '@/components/paste/build-paste-words'
import styles from '@/components/paste/paste.module.css'
import { PasteBox } from '@/components/paste/paste-box.island'
import { StubForm } from '@/components/paste/stub/stub-form'
import { EditorPage } from '@/components/people/editor-page'
import { listOffered } from '@/lib/data/catalogue'
import { getDictionary } from '@/lib/site/language/dictionary'
import { editorFormPath, editorPath } from '@/lib/site/paths'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).desk.paste.title)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, 'new')
  const { fields, answer, choices } = await loadPaste(actor, { into: query('into'), isKept: query('kept') === '1' })
  const words = buildPasteWords(lang)
  return (
    <EditorPage lang={lang} section="new" person={visitor.person} said={said} title={words.title}>
      <section className={styles.section} aria-label={words.title}>
        <PasteBox
          {...{ words, choices, fields, answer }}
          storageKey={`faultline.paste.${visitor.person.id}`}
          readAction={editorFormPath(lang, 'read-paste')}
          makeAction={editorFormPath(lang, 'import-paste')}
          editorBase={`${editorPath(lang)}/incidents`}
        />
      </section>
      <StubForm lang={lang} role={visitor.person.role} said={said} {...(await listOffered())} />
    </EditorPage>
  )
}
