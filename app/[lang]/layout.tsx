import '@/components/layout/tokens.css'
import '@/components/layout/base.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { applyTheme } from '@/components/layout/apply-theme'
import { getConfig } from '@/lib/site/config'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'

type LayoutProps = { children: ReactNode; params: Promise<{ lang: string }> }

async function languageOf(params: LayoutProps['params']): Promise<Language> {
  const { lang } = await params
  return isLanguage(lang) ? lang : 'en'
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { site } = getDictionary(await languageOf(params))
  return {
    metadataBase: new URL(getConfig().siteUrl),
    title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.tagline,
    applicationName: site.name,
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#14161a' },
  ],
}

export default async function RootLayout({ children, params }: LayoutProps) {
  return (
    <html lang={await languageOf(params)} suppressHydrationWarning>
      <head>
        <script>{applyTheme}</script>
      </head>
      <body>{children}</body>
    </html>
  )
}
