import { EmbedAlong } from '@/components/embed/embed-along'
import styles from '@/components/incident/head/head.module.css'
import { ShareButton } from '@/components/incident/head/share-button.island'
import { codedTitleOf, type IncidentView } from '@/components/incident/incident-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'
import { type Language, languages } from '@/lib/site/language/language'

/** What one takes along: the address, and a notice for one's own users in either language, the reader's first. */
export function TakeAlong({ view }: { view: IncidentView }) {
  const { lang, notices, timeline } = view
  const words = getDictionary(lang).reading.share
  if (notices === null) return null
  const title = codedTitleOf(timeline.document, timeline.title)
  const nameOf = (language: Language) => (language === 'en' ? words.english : words.german)
  return (
    <div className={styles.along}>
      <ShareButton title={title} url={notices.url} words={{ share: words.share, copyLink: words.copyLink, copied: words.copied }} />
      <details>
        <summary>{words.notice}</summary>
        <p className={styles.explained}>{words.noticeExplained}</p>
        {languages
          .toSorted((a, b) => Number(b === lang) - Number(a === lang))
          .map((language) => (
            <div key={language} className={styles.notice}>
              <p id={`notice-${language}`} lang={language}>
                {notices[language]}
              </p>
              <CopyButton
                from={`notice-${language}`}
                words={{ copy: words.copy, copied: words.copied, failed: words.failed, name: words.copyNotice(nameOf(language)) }}
              />
            </div>
          ))}
      </details>
      <EmbedAlong view={view} />
    </div>
  )
}
