import { boxOf } from '@/components/paste/accept-of'
import { printMoment } from '@/components/paste/found/print-moment'
import styles from '@/components/paste/paste.module.css'
import { fill, type PasteWords } from '@/components/paste/paste-view'
import type { Entry } from '@/lib/core/incident/entry'

type EntryProps = { incidentId: string; entry: Entry; doubts: readonly number[]; words: PasteWords }

/** An entry as it was read, with every field, and a box that takes it over. */
export function FoundEntry({ incidentId, entry, doubts, words }: EntryProps) {
  const box = boxOf(incidentId, entry.id)
  const said = printMoment(entry.statedAt, words)
  const kind = words.kinds[entry.kind] ?? entry.kind
  return (
    <li className={styles.entry}>
      <label className={styles.take}>
        <input type="checkbox" name="entry" value={box} defaultChecked aria-label={fill(words.takeNamed, { name: `${kind}, ${said}` })} />
        <span>
          <strong>{kind}</strong> <span className={styles.time}>{said}</span>
        </span>
      </label>
      {doubts.length === 0 ? null : (
        <p className={styles.numbers}>
          {doubts.map((number) => (
            <a key={number} className={styles.number} href={`#mark-${number}`} aria-label={fill(words.toMark, { n: number })}>
              {number}
            </a>
          ))}
        </p>
      )}
      <dl className={styles.facts}>
        {factsOf(entry, words).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={entry.language}>{value}</dd>
          </div>
        ))}
      </dl>
      {entry.body === '' ? null : (
        <p className={styles.body} lang={entry.language}>
          {entry.body}
        </p>
      )}
    </li>
  )
}

function factsOf(entry: Entry, words: PasteWords): [string, string][] {
  const { speaker, headline, happenedAt, phase, promise, finding, regions, fields = {}, relates } = entry
  const due =
    promise === undefined
      ? null
      : promise.dueAt !== null
        ? fill(words.due, { at: printMoment(promise.dueAt, words) })
        : promise.withinMinutes === undefined
          ? promise.text
          : fill(words.within, { n: promise.withinMinutes })
  const facts: [string, string | null | undefined][] = [
    [words.speaker, speaker],
    [words.fields.title ?? '', headline],
    [words.happened, happenedAt === undefined ? null : printMoment(happenedAt, words)],
    [words.phase, phase === undefined ? null : (words.phases[phase] ?? phase)],
    [words.finding, finding === undefined ? null : (words.findings[finding] ?? finding)],
    [words.promise, due],
    [words.regions, regions.map(({ place, wording }) => wording ?? place).join(', ')],
    ...Object.entries(words.fields).map(([name, label]): [string, string | undefined] => [label, (fields as Record<string, string>)[name]]),
    [words.answers, relates.length > 0 ? '✓' : null],
  ]
  const seen = new Set<string>()
  return facts.flatMap(([name, value]) => {
    if (!value || seen.has(name)) return []
    seen.add(name)
    return [[name, value]]
  })
}
