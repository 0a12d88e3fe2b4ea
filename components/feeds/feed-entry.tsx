import { shortenEntry } from '@/components/feeds/shorten-entry'
import { MomentTime } from '@/components/time/moment-time'
import { Markdown } from '@/components/ui/markdown'
import type { Source } from '@/lib/core/incident/document'
import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getFeedWords } from '@/lib/site/language/feeds/feed-words'
import { formatInstant } from '@/lib/site/language/format-moment'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

type FeedEntryProps = {
  lang: Language
  entry: Entry
  sources: readonly Source[]
  /** Absolute. */
  url: string
  addedLater: Instant | null
  editedAt: Instant | null
}

/** An entry for feed readers: by plain elements alone, since whoever shows it has styles of their own. */
export function FeedEntry({ lang, entry: given, sources, url, addedLater, editedAt }: FeedEntryProps) {
  const { entry, isShortened } = shortenEntry(given)
  const { kinds, phases, reading } = getDictionary(lang)
  const words = getFeedWords(lang)
  const translation = entry.language === lang ? undefined : entry.translations.find(({ language }) => language === lang)
  const headline = entry.headline ?? entry.fields?.title
  return (
    <>
      <p>
        {kinds[entry.kind]}
        {entry.phase && ` (${phases[entry.phase]})`}
        {entry.speaker && (
          <>
            {' · '}
            <bdi>{entry.speaker}</bdi>
          </>
        )}
      </p>
      <EntryTimes lang={lang} entry={entry} addedLater={addedLater} editedAt={editedAt} />
      {headline && (
        <p lang={entry.language} dir="auto">
          <strong>{headline}</strong>
        </p>
      )}
      {entry.body !== '' && (
        <div lang={entry.language} dir="auto">
          <Markdown text={entry.body} />
        </div>
      )}
      <EntryValues lang={lang} entry={entry} />
      {translation && (
        <div lang={translation.language} dir="auto">
          <p>{reading.translatedFrom(entry.language)}</p>
          {translation.headline && (
            <p>
              <strong>{translation.headline}</strong>
            </p>
          )}
          <Markdown text={translation.body} />
        </div>
      )}
      {isShortened && (
        <p>
          {words.shortened} <a href={url}>{words.readOn}</a>
        </p>
      )}
      {sources
        .filter(({ id }) => entry.sources.includes(id))
        .map((source) => (
          <SourceLine key={source.id} lang={lang} source={source} />
        ))}
    </>
  )
}

function EntryTimes({ lang, entry, addedLater, editedAt }: Pick<FeedEntryProps, 'lang' | 'entry' | 'addedLater' | 'editedAt'>) {
  const words = getFeedWords(lang)
  const marks = [
    addedLater && words.addedLater(formatInstant(addedLater, lang)),
    editedAt && words.edited(formatInstant(editedAt, lang)),
  ].filter((mark) => typeof mark === 'string')
  return (
    <p>
      {words.stated('')}
      <MomentTime moment={entry.statedAt} lang={lang} />
      {entry.happenedAt && (
        <>
          {'. '}
          {words.happened('')}
          <MomentTime moment={entry.happenedAt} lang={lang} />
        </>
      )}
      {marks.map((mark) => `. ${mark}`).join('')}
    </p>
  )
}

/** What the vendor said under labels, and what was measured. */
function EntryValues({ lang, entry: { fields, headline, measurement, language } }: { lang: Language; entry: Entry }) {
  const labels = getDictionary(lang).fields
  const told = fieldNames.filter((name) => fields?.[name] !== undefined && (name !== 'title' || headline !== undefined))
  return (
    <>
      {told.map((name) => (
        <p key={name}>
          <strong>{labels[name]}:</strong>{' '}
          <span lang={language} dir="auto">
            {fields?.[name]?.split('\n').map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and never move
              <Line key={index} text={line} isFirst={index === 0} />
            ))}
          </span>
        </p>
      ))}
      {measurement && (
        <p>
          {measurement.statistic}: <strong>{formatNumber(measurement.value, lang)}</strong> {measurement.unit}
          {measurement.window && `, ${measurement.window}`}
          {measurement.site && ` (${measurement.site})`}
        </p>
      )}
    </>
  )
}

function Line({ text, isFirst }: { text: string; isFirst: boolean }) {
  return (
    <>
      {!isFirst && <br />}
      {text}
    </>
  )
}

function SourceLine({ lang, source }: { lang: Language; source: Source }) {
  const words = getFeedWords(lang)
  const name = source.title ? `${source.publisher}, ${source.title}` : source.publisher
  return (
    <p>
      {words.source} {source.url ? <a href={source.url}>{name}</a> : name}
      {source.archiveUrl && (
        <>
          {' ('}
          <a href={source.archiveUrl}>{words.archived}</a>
          {')'}
        </>
      )}
    </p>
  )
}
