import styles from '@/components/incident/entries/entries.module.css'
import { toLanguageProps } from '@/components/incident/entries/language-props'
import { Markdown } from '@/components/ui/markdown'
import type { Entry } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

/** The text in its own language, with a translation into the reader's beside it where there is one. */
export function EntryText({ entry, lang }: { entry: Entry; lang: Language }) {
  const { timeline: words, reading } = getDictionary(lang)
  const translation = entry.language === lang ? undefined : entry.translations.find(({ language }) => language === lang)
  const { measurement } = entry
  return (
    <>
      {entry.body !== '' && (
        <div {...toLanguageProps(entry.body, entry.language, lang)}>
          <Markdown text={entry.body} readOn={words.readOn} />
        </div>
      )}
      {measurement && (
        <p>
          {measurement.statistic}: <strong>{formatNumber(measurement.value, lang)}</strong> {measurement.unit}
          {measurement.window && `, ${measurement.window}`}
          {measurement.site && ` (${measurement.site})`}
        </p>
      )}
      {translation && (translation.headline !== undefined || translation.body !== '') && (
        <div className={styles.translation} lang={translation.language} dir="auto">
          <p className={styles.note}>{reading.translatedFrom(entry.language)}</p>
          {translation.headline && (
            <p>
              <strong>{translation.headline}</strong>
            </p>
          )}
          <Markdown text={translation.body} readOn={words.readOn} />
        </div>
      )}
    </>
  )
}
