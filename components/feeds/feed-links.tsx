import styles from '@/components/feeds/feed-links.module.css'
import { type FeedScope, feedPath } from '@/lib/site/feed-paths'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import type { Language } from '@/lib/site/language/language'

/** A format of feeds by its name, and what it is called. */
export type FeedLink = { name: string; label: string; of: 'entries' | 'maintenance' }

type FeedLinksProps = {
  lang: Language
  /** What is to be followed; `intro` says it in words. */
  scope: FeedScope
  intro: string
  feeds: readonly FeedLink[]
  /** Whether any maintenance can be in it. */
  hasMaintenance?: boolean
}

/** The ways to be told of what is new, in one line. */
export function FeedLinks({ lang, scope, intro, feeds, hasMaintenance = true }: FeedLinksProps) {
  const words = getFeedWords(lang).links
  const entries = feeds.filter((feed) => feed.of === 'entries')
  const calendars = hasMaintenance ? feeds.filter((feed) => feed.of === 'maintenance') : []
  if (entries.length === 0) return null
  return (
    <nav className={styles.feeds} aria-label={words.title}>
      <p>
        {intro} <Links lang={lang} scope={scope} feeds={entries} />
      </p>
      {calendars.length > 0 && (
        <p>
          {words.maintenance} <Links lang={lang} scope={scope} feeds={calendars} />
        </p>
      )}
    </nav>
  )
}

function Links({ lang, scope, feeds }: Pick<FeedLinksProps, 'lang' | 'scope' | 'feeds'>) {
  return feeds.map(({ name, label }, index) => (
    <span key={name}>
      {index > 0 && ' · '}
      <a href={feedPath(name, lang, scope)}>{label}</a>
    </span>
  ))
}
