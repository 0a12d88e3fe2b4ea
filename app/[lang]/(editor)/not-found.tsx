import { LeftDraft } from '@/components/editor/left-draft.island'
import { NotFoundBody } from '@/components/layout/not-found-body'
import { PageShell } from '@/components/layout/page-shell'
import { getEditingWords } from '@/lib/site/language/editing/editing-words'
import type { languages } from '@/lib/site/language/language'
import { homePath } from '@/lib/site/paths'

export { metadata } from '@/app/[lang]/(public)/not-found'

/** The public one, and what somebody may have left on their device of a draft that was thrown away. */
export default function NotFound() {
  const wordsOf = (lang: (typeof languages)[number]) => {
    const { left, beginAnew, beginFailed } = getEditingWords(lang).saving
    return { left, beginAnew, beginFailed }
  }
  return (
    <PageShell lang="en" pathIn={homePath}>
      <LeftDraft words={{ en: wordsOf('en'), de: wordsOf('de') }} />
      <NotFoundBody lang="en" />
      <NotFoundBody lang="de" level={2} />
    </PageShell>
  )
}
