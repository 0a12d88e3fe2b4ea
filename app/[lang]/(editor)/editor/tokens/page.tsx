import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readEditorPage } from '@/app/[lang]/(editor)/page-request'
import { TokenSections } from '@/components/people/account/token-sections'
import { EditorPage } from '@/components/people/editor-page'
import { listOwnTokens } from '@/lib/data/people/tokens'
import { now } from '@/lib/site/clock'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.tokens)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor } = await readEditorPage(props, 'tokens')
  const at = now()
  const tokens = (await listOwnTokens(actor)).map(({ revokedAt, ...token }) => ({
    ...token,
    standing:
      revokedAt !== null
        ? ('revoked' as const)
        : token.expiresAt !== null && token.expiresAt <= at
          ? ('expired' as const)
          : ('open' as const),
  }))
  return (
    <EditorPage lang={lang} section="tokens" person={visitor.person} said={said}>
      <TokenSections lang={lang} said={said} role={visitor.person.role} tokens={tokens} />
    </EditorPage>
  )
}
