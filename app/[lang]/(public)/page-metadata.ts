import type { Metadata } from 'next'
import { getDictionary } from '@/lib/site/language/dictionary'
import { type Language, languages } from '@/lib/site/language/language'

type PageMetadata = { lang: Language; title?: string; description?: string; pathIn: (lang: Language) => string; indexed?: boolean }

/** What every public page says about itself: its own address, the same page in the other language, and whether to index it. */
export function pageMetadata({ lang, title, description, pathIn, indexed = true }: PageMetadata): Metadata {
  const { site } = getDictionary(lang)
  return {
    ...(title === undefined ? {} : { title }),
    description: description ?? site.tagline,
    alternates: { canonical: pathIn(lang), languages: Object.fromEntries(languages.map((each) => [each, pathIn(each)])) },
    openGraph: { siteName: site.name, type: 'website', locale: lang, url: pathIn(lang), title: title ?? site.name },
    ...(indexed ? {} : { robots: { index: false, follow: true } }),
  }
}
