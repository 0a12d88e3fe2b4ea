import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadError } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { ErrorPage } from '@/components/catalogue/error-page'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { errorPath, errorsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

async function load(params: Props['params']) {
  const { lang, slug } = await params
  return isLanguage(lang) ? loadError(lang, slug) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params)
  if (view === null) return {}
  const { lang, slug, wordings, found } = view
  const text = wordings[0]?.text ?? slug
  const description = getDictionary(lang).patterns.errors.described(text, found)
  return pageMetadata({
    lang,
    title: text,
    description,
    pathIn: (other) => errorPath(other, slug),
    feed: { scope: { q: text }, name: text },
  })
}

export default async function Page({ params }: Props) {
  const view = await load(params)
  if (view === null) notFound()
  return (
    <PageShell lang={view.lang} pathIn={(lang: Language) => errorPath(lang, view.slug)} current="errors">
      <Trail
        lang={view.lang}
        crumbs={[
          { name: getDictionary(view.lang).patterns.errors.title, path: errorsPath(view.lang) },
          { name: view.wordings[0]?.text ?? view.slug, path: errorPath(view.lang, view.slug) },
        ]}
      />
      <ErrorPage view={view} />
    </PageShell>
  )
}
