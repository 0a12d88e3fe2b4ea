import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadErrors } from '@/app/[lang]/(public)/load-catalogue'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { ErrorsIndex } from '@/components/catalogue/errors-index'
import { PageShell } from '@/components/layout/page-shell'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { errorsPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { title, explained } = getDictionary(lang).patterns.errors
  return pageMetadata({ lang, title, description: explained, pathIn: (other) => errorsPath(other) })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={(other: Language) => errorsPath(other)} current="errors">
      <ErrorsIndex view={await loadErrors(lang)} />
    </PageShell>
  )
}
