import { Fragment } from 'react'
import type { IncidentRowView } from '@/components/incident/list/incident-row-view'
import styles from '@/components/incident/list/list.module.css'
import { MarkedText, SearchMatch } from '@/components/incident/list/search-match'
import { StatusBadge } from '@/components/ui/status-badge'
import type { Instant, Precision } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatDuration } from '@/lib/site/language/format-duration'
import { formatDay, formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { incidentPath, servicePath, vendorPath } from '@/lib/site/paths'

type RowProps = {
  row: IncidentRowView
  placeNames: ReadonlyMap<string, string>
  lang: Language
  level: 2 | 3
  /** In place of the places it names: why it stands in this list. */
  note?: string | undefined
}
type Label = { text: string; title?: string }

export function IncidentRow({ row, placeNames, lang, level, note }: RowProps) {
  const words = getDictionary(lang)
  const Heading = level === 2 ? 'h2' : 'h3'
  const durations = row.durations.map((duration) => {
    const span = hasSpan(duration) ? ` ${formatDuration(duration.seconds, lang, duration)}` : ''
    return `${words.effects[duration.effect]}${span} (${words.bases[duration.basis].toLowerCase()})`
  })
  const places = row.regions.map((slug) => placeNames.get(slug) ?? slug).join(', ')
  const facts = [
    ...(row.planned === null ? durations : [words.archive.planned(spanOf(row.planned, lang))]),
    note ?? `${places}${andMore(row.regionCount - row.regions.length)}`,
    row.causeCategory === null ? '' : words.causes[row.causeCategory],
    [words.archive.entries(row.entryCount), row.linkedCount > 0 ? words.archive.linked(row.linkedCount) : ''].filter(Boolean).join(', '),
  ].filter((fact) => fact !== '')
  const labels = [
    ...(row.codes.length > 0 ? [{ text: row.codes.join(', ') }] : []),
    ...(row.classification === 'incident' ? [] : [{ text: words.classifications[row.classification] }]),
    ...(row.completeness === 'stub' ? [{ text: words.archive.stub, title: words.archive.stubExplained }] : []),
  ]
  return (
    <article className={styles.row}>
      <p className={styles.when}>
        {row.startedAt === null ? (
          words.archive.undated
        ) : (
          <time dateTime={row.startedAt}>{startOf(row.startedAt, row.startedPrecision, lang)}</time>
        )}
      </p>
      <div className={styles.what}>
        <p className={styles.kicker}>
          <StatusBadge status={row.planned === null ? row.status : 'planned'} lang={lang} />{' '}
          {labels.map(({ text, title }: Label) => (
            <strong key={text} title={title}>
              {text}
            </strong>
          ))}{' '}
          <a href={vendorPath(lang, row.vendor.slug)}>{row.vendor.name}</a>
          {row.services.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {index === 0 ? ': ' : ', '}
              <a href={servicePath(lang, slug)}>{name}</a>
            </Fragment>
          ))}
          {andMore(row.serviceCount - row.services.length)}
        </p>
        <Heading className={styles.title}>
          <a href={incidentPath(lang, row.slug)}>{row.match === undefined ? row.title : <MarkedText pieces={row.match.title} />}</a>
        </Heading>
        {row.match !== undefined && <SearchMatch lang={lang} slug={row.slug} match={row.match} />}
      </div>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </article>
  )
}

/** An open end that nobody confirmed later than the start leaves no time to tell. */
function hasSpan({ seconds, atLeast }: IncidentRowView['durations'][number]): boolean {
  return seconds > 0 || !atLeast
}

function spanOf({ from, to }: NonNullable<IncidentRowView['planned']>, lang: Language): string {
  return `${formatInstant(from, lang)}${to === null ? '' : ` – ${formatInstant(to, lang)}`}`
}

function startOf(at: Instant, precision: Precision | null, lang: Language): string {
  return precision === 'week' || precision === 'month' || precision === 'year' ? formatInstant(at, lang, precision) : formatDay(at, lang)
}

function andMore(n: number): string {
  return n > 0 ? ` +${n}` : ''
}
