import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { MethodArticle } from '@/components/layout/method-article'
import { PageShell } from '@/components/layout/page-shell'
import { isLanguage } from '@/lib/site/language/language'
import { getMethod } from '@/lib/site/language/method'
import { aboutPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string }> }

export const dynamic = 'force-static'
export const revalidate = 60

export function generateStaticParams(): [] {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const { title, lead } = getMethod(lang)
  return pageMetadata({ lang, title, description: lead, pathIn: aboutPath })
}

export default async function Page({ params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  return (
    <PageShell lang={lang} pathIn={aboutPath} current="about">
      <MethodArticle lang={lang} />
    </PageShell>
  )
}
