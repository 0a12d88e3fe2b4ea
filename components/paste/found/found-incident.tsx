import { FoundEntry } from '@/components/paste/found/found-entry'
import { printMoment } from '@/components/paste/found/print-moment'
import styles from '@/components/paste/paste.module.css'
import { type FoundDraft, fill, type KnownView, mostShown, type PasteWords } from '@/components/paste/paste-view'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'

type FoundProps = { draft: FoundDraft; doubtsOf: (entryId: string) => number[]; words: PasteWords }

/** One incident of a paste: where it goes, what is said of it as a whole, and its entries. */
export function FoundIncident({ draft: { incidentId, document, known }, doubtsOf, words }: FoundProps) {
  const title = `found-${incidentId}`
  const hidden = document.entries.length - mostShown.entries
  return (
    <article className={styles.incident} aria-labelledby={title}>
      <h3 id={title} lang={document.language}>
        {document.title}
      </h3>
      <Target known={known} words={words} />
      <dl className={styles.facts}>
        {factsOf(document, words).map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      <h4>
        {words.entries} <span className={styles.count}>{document.entries.length}</span>
      </h4>
      <ol className={styles.entries}>
        {document.entries.slice(0, mostShown.entries).map((entry) => (
          <FoundEntry key={entry.id} incidentId={incidentId} entry={entry} doubts={doubtsOf(entry.id)} words={words} />
        ))}
      </ol>
      {hidden > 0 ? <p className={styles.hint}>{fill(words.moreEntries, { n: hidden })}</p> : null}
    </article>
  )
}

function Target({ known, words }: { known: KnownView | null; words: PasteWords }) {
  if (known === null) return <p className={styles.target}>{words.isNew}</p>
  if (known.state !== 'current')
    return <p className={styles.fault}>{fill(words.gone, { state: known.state === 'merged' ? words.merged : words.retracted })}</p>
  const where = [...(known.published ? [words.published] : []), ...(known.hasDraft ? [words.onDesk] : [])].join(', ')
  return (
    <p className={styles.target}>
      {words.goesInto} <strong>{known.title}</strong> ({known.slug}, {where})
    </p>
  )
}

function factsOf(document: IncidentDocument, words: PasteWords): [string, string[]][] {
  const { codes, services, summary, impacts, causes, signatures, sources } = document
  const facts: [string, string[]][] = [
    [words.code, codes.map(({ code, issuer }) => `${code} (${issuer})`)],
    [words.services, services.map(({ service, wording }) => wording ?? service)],
    [words.summary, summary === null ? [] : [summary]],
    [words.impact, impacts.map((impact) => tellImpact(impact, words))],
    [words.cause, causes.map(({ category, text }) => `${words.causes[category] ?? category}: ${text}`)],
    [words.error, signatures.map(({ text }) => text)],
    [words.links, sources.map(({ publisher, title, url }) => [publisher, title, url].filter((part) => part !== undefined).join(', '))],
  ]
  return facts.map(([name, values]): [string, string[]] => [name, [...new Set(values)]]).filter(([, values]) => values.length > 0)
}

function tellImpact({ basis, effect, starts, ends, regions, who }: Impact, words: PasteWords): string {
  const [start, end] = [starts.at(-1)?.moment, ends.at(-1)?.moment]
  const span = [start, end].flatMap((moment) => (moment === undefined ? [] : [printMoment(moment, words)])).join(' – ')
  const places = regions.map(({ place, wording }) => wording ?? place).join(', ')
  return [`${words.bases[basis] ?? basis}: ${words.effects[effect] ?? effect}`, span, places, who.at(-1)?.text]
    .filter((part) => part !== undefined && part !== '')
    .join('; ')
}
