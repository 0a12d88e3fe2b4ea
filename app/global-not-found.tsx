import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import type { Metadata } from 'next'
import { NotFoundBody } from '@/components/layout/not-found-body'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { homePath } from '@/lib/site/paths'

/** Asked whenever the page is made anew: an administrator may have renamed the site since it was built. */
export function generateMetadata(): Metadata {
  const { notFound, site } = getDictionary('en')
  return { title: `${notFound.title} · ${site.name}`, robots: { index: false }, icons: '/icon.svg' }
}

/** The one answer to every address outside the site's own, in both languages. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <PageShell lang="en" pathIn={homePath}>
          <NotFoundBody lang="en" />
          <NotFoundBody lang="de" level={2} />
        </PageShell>
      </body>
    </html>
  )
}
