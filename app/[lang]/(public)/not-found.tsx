import type { Metadata } from 'next'
import { NotFoundBody } from '@/components/layout/not-found-body'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { homePath } from '@/lib/site/paths'

export const metadata: Metadata = { title: getDictionary('en').notFound.title }

/** In both languages: a page that does not exist is not told in which one it was asked for. */
export default function NotFound() {
  return (
    <PageShell lang="en" pathIn={homePath}>
      <NotFoundBody lang="en" />
      <NotFoundBody lang="de" level={2} />
    </PageShell>
  )
}
