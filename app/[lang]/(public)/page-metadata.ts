import type { Metadata } from 'next'
import { feedAlternates, type PageFeed } from '@/app/[lang]/(public)/feed-alternates'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFoundWords } from '@/lib/site/language/found/found-words'
import type { Language } from '@/lib/site/language/language'
import { siteSettings } from '@/lib/site/settings'

type PageMetadata = {
  lang: Language
  title?: string
  description?: string
  pathIn: (lang: Language) => string
  indexed?: boolean
  /** Of an incident: when its page was first published and last changed. */
  published?: { at: Instant; changedAt: Instant }
  /** What networks show of it, by its absolute address; without one they show words alone. */
  image?: { url: string; width: number; height: number; alt: string }
  /** Where a feed narrower than that of everything fits. */
  feed?: PageFeed
}

/** What every public page says about itself: its own address, the same page in the other language, and whether to index it. */
export function pageMetadata({ lang, title, description, pathIn, indexed = true, published, image, feed }: PageMetadata): Metadata {
  const { site } = getDictionary(lang)
  const words = getFoundWords(lang)
  const { languages } = siteSettings()
  const told = { title: title ?? site.name, description: description ?? site.tagline }
  const card = { ...told, siteName: site.name, locale: words.locale, url: pathIn(lang) }
  const kind = published
    ? ({ type: 'article', publishedTime: published.at, modifiedTime: published.changedAt } as const)
    : ({ type: 'website' } as const)
  const addresses = Object.fromEntries(languages.map((each) => [each, pathIn(each)]))
  return {
    ...(title === undefined ? {} : { title }),
    description: told.description,
    alternates: { canonical: pathIn(lang), languages: { ...addresses, 'x-default': pathIn('en') }, types: feedAlternates(lang, feed) },
    openGraph: {
      ...card,
      ...kind,
      ...(image === undefined ? {} : { images: [image] }),
      alternateLocale: languages.filter((each) => each !== lang).map((each) => getFoundWords(each).locale),
    },
    twitter:
      image === undefined
        ? { card: 'summary', ...told }
        : { card: 'summary_large_image', ...told, images: [{ url: image.url, alt: image.alt }] },
    ...(indexed && languages.includes(lang) ? {} : { robots: { index: false, follow: true } }),
  }
}
