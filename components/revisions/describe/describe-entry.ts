import type { Describing } from '@/components/revisions/describe/describing'
import type { Line } from '@/lib/core/history/compare-lines'
import { type Entry, fieldNames } from '@/lib/core/incident/entry'
import { formatNumber } from '@/lib/site/language/format-number'

/** Everything an entry says, line by line, each in the words under which the page shows it. */
export function describeEntry(entry: Entry, to: Describing): Line[] {
  const { words } = to
  const { language, measurement, recordChange } = entry
  return [
    to.line('kind', words.kinds[entry.kind]),
    to.line('statedAt', to.moment(entry.statedAt)),
    to.line('happenedAt', entry.happenedAt && to.moment(entry.happenedAt)),
    to.line('speaker', entry.speaker),
    to.line('headline', entry.headline, language),
    to.line('body', entry.body, language),
    ...fieldNames.map((name) => ({ key: `field-${name}`, label: words.fields[name], text: entry.fields?.[name] ?? '', language })),
    to.line('phase', entry.phase && words.phases[entry.phase]),
    to.line('promise', promiseOf(entry, to)),
    to.line('finding', entry.finding && words.findings[entry.finding]),
    to.line('doubtful', entry.relevance === 'doubtful' ? to.own.lines.yes : ''),
    to.line('recordChange', recordChange && `${words.recordChanges[recordChange.what]} ${words.recordChanges[recordChange.audience]}`),
    to.line(
      'measurement',
      measurement &&
        [`${measurement.statistic}: ${formatNumber(measurement.value, to.lang)} ${measurement.unit}`, measurement.window, measurement.site]
          .filter((part) => part !== undefined)
          .join(', '),
    ),
    to.line('regions', entry.regions.map((region) => to.place(region)).join(', ')),
    to.line('services', entry.services.map((service) => to.service(service)).join(', ')),
    to.line('relates', entry.relates.map(({ kind, entry: id }) => `${words.timeline.relates[kind]} ${to.entry(id)}`).join('; ')),
    to.line('wording', words.wordings[entry.wording]),
    to.line('language', to.language(language)),
    ...entry.translations.map((translation) => ({
      key: `translation-${translation.language}`,
      label: to.own.lines.translation(to.language(translation.language)),
      text: [translation.headline, translation.body].filter(Boolean).join('\n'),
      language: translation.language,
    })),
    to.line('sources', entry.sources.map((id) => to.source(id)).join('; ')),
  ]
}

function promiseOf({ promise }: Entry, to: Describing): string {
  if (promise === undefined) return ''
  const { text, dueAt, withinMinutes } = promise
  const due = dueAt && to.words.timeline.due(to.moment(dueAt))
  return [text, due, withinMinutes !== undefined && to.own.lines.promiseWithin(withinMinutes)].filter(Boolean).join('; ')
}
