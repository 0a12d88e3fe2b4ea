import { onOneLine } from '@/lib/core/text/lines'
import type { OrderedEntry } from '@/lib/core/timeline/timeline'
import { entryText } from '@/lib/publish/incident/entry-text'
import { inMarkdown, linkMarkdown, quoteMarkdown } from '@/lib/publish/incident/markdown-text'
import { addressOf, codeIn, lastingAddressOf, serviceNamesOf, type ToldIncident } from '@/lib/publish/incident/told-incident'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration, formatSpan } from '@/lib/site/language/format-duration'
import { formatInstant, formatMoment } from '@/lib/site/language/format-moment'
import { getFormatWords } from '@/lib/site/language/formats/format-words'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'
import { wordTimelineDoubt } from '@/lib/site/language/word-timeline-doubt'
import { wordPeopleVoice, wordVendorVoice } from '@/lib/site/language/word-voices'

/**
 * The format `incident.md`: CommonMark with two tables as GitHub writes them, for a blog or a wiki. Nothing of the record is Markdown in
 * it: texts stand as they are, in quotations, and every statement leads to its entry and its sources.
 */
export function toIncidentMarkdown(incident: ToldIncident): string {
  const { lang, timeline } = incident
  const words = getDictionary(lang)
  const blocks = [
    `# ${inMarkdown(`${codeIn(timeline.document)}: ${timeline.title}`)}`,
    statusList(incident),
    ...(timeline.document.summary === null ? [] : [quoteMarkdown(timeline.document.summary)]),
    ...section(words.head.whatToDo, adviceList(incident)),
    ...section(words.head.howLong, durationTable(incident)),
    ...section(words.facts.promises, promiseTable(incident)),
    `## ${words.timeline.title}`,
    ...timeline.entries.flatMap((ordered) => entryBlocks(ordered, incident)),
    ...section(words.foot.sources, sourceList(incident)),
    '---',
    footLines(incident),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function section(title: string, block: string): string[] {
  return block === '' ? [] : [`## ${title}`, block]
}

function statusList(incident: ToldIncident): string {
  const { lang, timeline, vendor } = incident
  const words = getDictionary(lang)
  const told = getFormatWords(lang)
  const services = serviceNamesOf(incident)
  const regions = timeline.regions.flatMap(({ place, wording, depth }) => (depth === 0 ? (place?.names[lang] ?? wording ?? []) : []))
  const people = wordPeopleVoice(timeline, lang).map(({ text }) => text)
  const items: [string, string][] = [
    [told.status, words.status.names[timeline.status]],
    [vendor.name, wordVendorVoice(timeline, lang) ?? words.head.noVendorPhase],
    [words.head.people, people.length === 0 ? words.head.nothingFromPeople : people.join('; ')],
    ...(services.length === 0 ? [] : [[told.services, services.join(', ')] satisfies [string, string]]),
    ...(regions.length === 0 ? [] : [[told.regions, [...new Set(regions)].join(', ')] satisfies [string, string]]),
  ]
  return items.map(([name, value]) => `- **${inMarkdown(name)}:** ${inMarkdown(value)}`).join('\n')
}

function adviceList({ timeline }: ToldIncident): string {
  return timeline.document.advice.map(({ audience, text }) => `- ${inMarkdown(audience)}: ${inMarkdown(text)}`).join('\n')
}

function durationTable(incident: ToldIncident): string {
  const { lang, timeline } = incident
  const words = getDictionary(lang)
  const { basis, effect, span, from, to } = words.head.columns
  const doubts = timeline.doubts.map((doubt) => `- ${inMarkdown(wordTimelineDoubt(doubt, lang))}`)
  if (timeline.durations.length === 0) return [words.head.noDuration, ...doubts].join('\n\n')
  const rows = timeline.durations.map((duration) => {
    const first = duration.intervals[0]
    const last = duration.intervals.at(-1)
    const end = duration.atLeast && duration.lastConfirmedAt ? words.head.openEnd(formatInstant(duration.lastConfirmedAt, lang)) : null
    return [
      words.bases[duration.basis],
      words.effects[duration.effect],
      formatDuration(duration.seconds, lang, duration),
      first ? formatInstant(first.start, lang) : '',
      end ?? (last ? formatInstant(last.end, lang) : ''),
    ]
  })
  return [
    table(
      [basis, effect, span, from, to],
      rows.map((row) => row.map(inMarkdown)),
    ),
    words.head.methodIntro,
    ...(doubts.length > 0 ? [doubts.join('\n')] : []),
  ].join('\n\n')
}

function promiseTable(incident: ToldIncident): string {
  const { lang, timeline } = incident
  const words = getDictionary(lang)
  const { made, due, answered, outcome } = words.facts.promiseColumns
  if (timeline.promises.length === 0) return ''
  const instant = (at: string | null) => (at === null ? getFormatWords(lang).undated : formatInstant(at, lang))
  const rows = timeline.promises.map((promise) => {
    const doubt = wordPromiseDoubt(promise, lang)
    const late = promise.lateSeconds === null ? null : words.ribbon.missedBy(formatSpan(promise.lateSeconds, lang))
    const result = [promise.relayed ? getFormatWords(lang).relayed : words.promiseOutcomes[promise.outcome], late, doubt].filter(
      (part) => part !== null,
    )
    return [
      linkMarkdown(instant(promise.madeAt), `${addressOf(incident)}#${promise.entryId}`),
      inMarkdown(instant(promise.dueAt)),
      promise.answeredAt === null ? '' : inMarkdown(instant(promise.answeredAt)),
      inMarkdown(result.join(', ')),
    ]
  })
  return table([made, due, answered, outcome], rows)
}

/** Cells are Markdown already and hold no bar that is not escaped. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function entryBlocks({ entry, undated }: OrderedEntry, incident: ToldIncident): string[] {
  const { lang, timeline } = incident
  const words = getDictionary(lang)
  const when = undated ? words.timeline.undated : formatMoment(entry.statedAt, lang)
  const who = [words.kinds[entry.kind], ...(entry.speaker === undefined ? [] : [entry.speaker])].join(', ')
  const { sources } = timeline.document
  const named = entry.sources.flatMap((id) => {
    const index = sources.findIndex((source) => source.id === id)
    return index < 0 ? [] : [`${index + 1}`]
  })
  const told = [
    entry.phase && words.phases[entry.phase],
    entry.finding && words.findings[entry.finding],
    entry.wording !== 'verbatim' && words.wordings[entry.wording],
    named.length > 0 ? `${words.timeline.source(named.length)} ${named.join(', ')}` : words.timeline.noSource,
  ].filter((part) => typeof part === 'string')
  const text = entryText(entry, lang)
  return [
    `### ${linkMarkdown(onOneLine(when), `${addressOf(incident)}#${entry.id}`)}`,
    `${inMarkdown(who)}${entry.headline === undefined ? '' : `: **${inMarkdown(entry.headline)}**`}`,
    text === '' ? '' : quoteMarkdown(text),
    told.map(inMarkdown).join(' · '),
  ]
}

function sourceList({ timeline, lang }: ToldIncident): string {
  const words = getDictionary(lang)
  return timeline.document.sources
    .map(({ publisher, author, title, url, archiveUrl, kind, publishedAt }, index) => {
      const name = title ?? url ?? null
      const parts = [
        inMarkdown([publisher, ...(author === undefined ? [] : [author])].join(', ')),
        name === null ? '' : url === undefined ? inMarkdown(name) : linkMarkdown(name, url),
        inMarkdown(words.sourceKinds[kind]),
        publishedAt ? inMarkdown(formatMoment(publishedAt, lang)) : '',
        archiveUrl === undefined ? '' : linkMarkdown(words.timeline.archived, archiveUrl),
      ]
      return `${index + 1}. ${parts.filter((part) => part !== '').join(' · ')}`
    })
    .join('\n')
}

function footLines(incident: ToldIncident): string {
  const { lang, site, revision, timeline } = incident
  const words = getFormatWords(lang)
  const { licence } = site
  const recorded = words.recorded(revision.number, formatInstant(revision.recordedAt, lang))
  const page = addressOf(incident)
  return [
    ...(timeline.knownThen ? [inMarkdown(words.knownAt(formatInstant(timeline.asOf, lang)))] : []),
    `${inMarkdown(site.name)}: ${linkMarkdown(page, page)}`,
    linkMarkdown(recorded, lastingAddressOf(incident)),
    licence === null ? inMarkdown(words.noLicence) : linkMarkdown(words.licence(licence.name), licence.url),
  ].join('\\\n')
}
