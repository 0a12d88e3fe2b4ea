import type { Metadata } from 'next'
import { editorMetadata, type PageProps, readPage } from '@/app/[lang]/(editor)/page-request'
import { SecondFactorStepPage } from '@/components/people/entry/second-factor-step-page'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.secondFactorStep.title)
}

export default async function Page(props: PageProps) {
  const { lang, said, next } = await readPage(props)
  return <SecondFactorStepPage lang={lang} said={said} next={next} />
}
