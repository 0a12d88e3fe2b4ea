import { encode } from 'html-entities'
import { linesOf, onOneLine } from '@/lib/core/text/lines'
import type { Moment } from '@/lib/core/time/moment'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { entryText } from '@/lib/publish/incident/entry-text'
import { addressOf, codeIn, type ToldIncident } from '@/lib/publish/incident/told-incident'
import { getDictionary } from '@/lib/site/language/dictionary'
import { durationSentence } from '@/lib/site/language/duration-sentence'
import { formatDuration } from '@/lib/site/language/format-duration'
import { formatMoment } from '@/lib/site/language/format-moment'

type SlideDate = { year: number; month?: number; day?: number; hour?: number; minute?: number; second?: number }
type Slide = {
  start_date: SlideDate
  display_date: string
  text: { headline: string; text: string }
  group: string
  unique_id: string
  autolink: false
}
type Era = { start_date: SlideDate; end_date: SlideDate; text: { headline: string } }

export type TimelineJson = {
  scale: 'human'
  title: { text: { headline: string; text: string }; autolink: false }
  events: Slide[]
  eras: Era[]
}

const mostLetters = 2000

/**
 * The format `timeline.json`: what TimelineJS 3 loads. It reads headlines and texts as HTML, so every text of the record is escaped; it
 * knows no time zones, so all times are UTC and say so. Entries without a date have no place on its axis and are left out; how many
 * they are is said on the first slide. Durations on each basis are its eras.
 */
export function toTimelineJson(incident: ToldIncident): TimelineJson {
  const { timeline, lang } = incident
  const words = getDictionary(lang)
  const page = addressOf(incident)
  const undated = timeline.entries.filter(({ sortAt }) => sortAt === null).length
  const about = [
    ...(timeline.durations.length === 0 ? [] : [durationSentence(incident)]),
    ...(undated === 0 ? [] : [words.ribbon.notDrawn(undated)]),
  ]
  const title = `${codeIn(timeline.document)}: ${timeline.title}`
  const paragraphs = [...about.map((each) => `<p>${toHtml(each)}</p>`), `<p><a href="${toHtml(page)}">${toHtml(page)}</a></p>`]
  return {
    scale: 'human',
    title: { text: { headline: toHtml(onOneLine(title)), text: paragraphs.join('') }, autolink: false },
    events: timeline.entries.flatMap((ordered) => toSlides(ordered, incident, page)),
    eras: timeline.durations.flatMap((duration) =>
      duration.intervals.map(({ start, end }) => ({
        start_date: dateOf(start, 'minute'),
        end_date: dateOf(end, 'minute'),
        text: {
          headline: toHtml(
            `${words.bases[duration.basis]}: ${words.effects[duration.effect]} ${formatDuration(duration.seconds, lang, duration)}`,
          ),
        },
      })),
    ),
  }
}

function toSlides({ entry, sortAt }: OrderedEntry, { lang, timeline }: ToldIncident, page: string): Slide[] {
  if (sortAt === null) return []
  const { kinds } = getDictionary(lang)
  const moment: Moment = entry.statedAt.at === sortAt ? entry.statedAt : (entry.happenedAt ?? entry.statedAt)
  const text = entryText(entry, lang)
  const shown = text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text
  const paragraphs = linesOf(shown).filter((line) => line.trim() !== '')
  const sources = entry.sources.flatMap((id) => timeline.document.sources.find((source) => source.id === id)?.publisher ?? [])
  const link = `<p><a href="${toHtml(`${page}#${entry.id}`)}">${toHtml(onOneLine(sources.length > 0 ? sources.join(', ') : kinds[entry.kind]))}</a></p>`
  return [
    {
      start_date: dateOf(sortAt, moment.at === sortAt ? moment.precision : 'minute'),
      display_date: toHtml(onOneLine(formatMoment(moment, lang))),
      text: {
        headline: toHtml(onOneLine(entry.headline ?? entry.speaker ?? kinds[entry.kind])),
        text: paragraphs.map((line) => `<p>${toHtml(line)}</p>`).join('') + link,
      },
      group: toHtml(kinds[entry.kind]),
      unique_id: entry.id,
      autolink: false,
    },
  ]
}

/** Only what is known of a date: TimelineJS shows the rest as unknown. */
function dateOf(instant: string, precision: Moment['precision']): SlideDate {
  const date = new Date(instant)
  const year = { year: date.getUTCFullYear() }
  if (precision === 'year') return year
  const month = { ...year, month: date.getUTCMonth() + 1 }
  if (precision === 'month') return month
  const day = { ...month, day: date.getUTCDate() }
  // A day of another zone begins at another hour in UTC, and says which.
  if ((precision === 'day' || precision === 'week') && date.getUTCHours() + date.getUTCMinutes() === 0) return day
  const minute = { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes() }
  return precision === 'second' ? { ...minute, second: date.getUTCSeconds() } : minute
}

function toHtml(text: string): string {
  return encode(text, { level: 'html5', mode: 'specialChars' })
}
