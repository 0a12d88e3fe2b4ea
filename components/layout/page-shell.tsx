import type { ReactNode } from 'react'
import styles from '@/components/layout/page-shell.module.css'
import { ThemeSwitch } from '@/components/layout/theme-switch.island'
import { developersPath } from '@/lib/site/developer-paths'
import { embedPagePath } from '@/lib/site/embed/embed-paths'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import type { Language } from '@/lib/site/language/language'
import { aboutPath, archivePath, errorsPath, homePath, regionsPath, servicesPath, statsPath } from '@/lib/site/paths'
import { siteSettings } from '@/lib/site/settings'

type ShellProps = {
  lang: Language
  /** The address of this very page in a language, for the offered link to the other one. */
  pathIn: (lang: Language) => string
  current?: 'home' | 'incidents' | 'services' | 'regions' | 'errors' | 'stats' | 'about' | 'embed'
  children: ReactNode
}

/** Masthead, main and footer of every public page. */
export function PageShell({ lang, pathIn, current, children }: ShellProps) {
  const { site, places, patterns, settings } = getDictionary(lang)
  const { licence, languages } = siteSettings()
  const other = languages.find((each) => each !== lang)
  const links = [
    { id: 'incidents', href: archivePath(lang), text: site.incidents },
    { id: 'services', href: servicesPath(lang), text: site.services },
    { id: 'regions', href: regionsPath(lang), text: places.regions.title },
    { id: 'errors', href: errorsPath(lang), text: patterns.errors.title },
    { id: 'stats', href: statsPath(lang), text: patterns.statistics },
    { id: 'about', href: aboutPath(lang), text: site.about },
  ] as const
  return (
    <>
      <a className={styles.skip} href="#content">
        {site.skip}
      </a>
      <header className={styles.masthead}>
        <a className={styles.name} href={homePath(lang)} aria-current={current === 'home' ? 'page' : undefined}>
          {site.name}
        </a>
        {other && (
          <a className={styles.offer} href={pathIn(other)} lang={other} hrefLang={other}>
            {getDictionary(other).reading.languageOffer}
          </a>
        )}
        <p className={styles.tagline}>{site.tagline}</p>
        <nav className={styles.navigation} aria-label={site.mainNavigation}>
          {links.map(({ id, href, text }) => (
            <a key={id} href={href} aria-current={current === id ? 'page' : undefined}>
              {text}
            </a>
          ))}
          {other && (
            <a href={pathIn(other)} lang={other} hrefLang={other}>
              {site.otherLanguage}
            </a>
          )}
        </nav>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>{site.footer}</p>
        <p>
          {site.timesInUtc} <a href={aboutPath(lang)}>{site.footerMethod}</a>
          {' · '}
          <a href={developersPath(lang)}>{getDeveloperWords(lang).title}</a>
          {' · '}
          <a href={embedPagePath(lang)}>{getEmbedWords(lang).page.link}</a>
        </p>
        {licence && (
          <p>
            {settings.licence}{' '}
            <a href={licence.url} rel="license noopener">
              {licence.name}
            </a>
          </p>
        )}
        <ThemeSwitch words={site.theme} />
      </footer>
    </>
  )
}
