import type { ReactNode } from 'react'
import styles from '@/components/timeline/known-at/known-at.module.css'
import type { KnownPosition, ShownFact } from '@/components/timeline/known-at/known-at-position'
import type { KnownData } from '@/components/timeline/known-at/known-data'
import { fill, wordInstant } from '@/components/timeline/layout/word-time'
import type { RibbonWords } from '@/lib/site/language/ribbon/en'
import { instantSegment } from '@/lib/site/paths'

type PanelProps = {
  data: KnownData
  shown: KnownPosition
  position: number
  onMove: (position: number) => void
  labelOf: (entryId: string) => string | null
  words: RibbonWords
  /** The links that do the same without script. */
  links: ReactNode
}

/** The slider over what was said, and what it makes known: every position is a page of its own as well. */
export function KnownAtPanel({ data, shown, position, onMove, labelOf, words, links }: PanelProps) {
  const { words: known, steps } = data
  const when = shown.at === null ? (data.knownThen ? known.everythingThen : known.everything) : wordInstant(shown.at, words)
  const said = fill(known.said, { n: shown.said, all: shown.all })
  const href = shown.at === null ? null : `${data.path}${instantSegment(new Date(shown.at).toISOString())}`
  const entryId = shown.ids[0]
  return (
    <section className={styles.known} aria-labelledby="known-at">
      <h3 id="known-at" className={styles.title}>
        {known.title}
      </h3>
      <div className={styles.slider}>
        <button type="button" aria-label={known.before} disabled={position === 0} onClick={() => onMove(position - 1)}>
          <span aria-hidden="true">←</span>
        </button>
        <input
          type="range"
          min={0}
          max={steps.length}
          step={1}
          value={position}
          aria-label={known.slider}
          aria-valuetext={`${when}. ${said}`}
          onChange={(event) => onMove(Number(event.target.value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && href !== null) location.assign(href)
          }}
        />
        <button type="button" aria-label={known.after} disabled={position === steps.length} onClick={() => onMove(position + 1)}>
          <span aria-hidden="true">→</span>
        </button>
      </div>
      <p className={styles.when}>
        <strong>{when}</strong> <span>{said}</span> {href !== null && <a href={href}>{known.open}</a>}
      </p>
      <p className={styles.entry}>
        {entryId === undefined ? (
          <span className={styles.hint}>{known.hint}</span>
        ) : (
          <a href={`#${entryId}`}>{labelOf(entryId) ?? entryId}</a>
        )}
      </p>
      <dl className={styles.facts}>
        {shown.facts.map((fact) => (
          <Fact key={fact.name} fact={fact} data={data} />
        ))}
      </dl>
      {links}
    </section>
  )
}

function Fact({ fact: { name, text, mark }, data: { words, language } }: { fact: ShownFact; data: KnownData }) {
  const inTheirWords = name === 'cause' || name === 'scope'
  return (
    <div className={`${name === 'phase' || name === 'start' ? '' : styles.wide} ${mark === null ? '' : styles.moved}`}>
      <dt>
        {words[name]} {mark !== null && <span className={styles.mark}>{words[mark]}</span>}
      </dt>
      {text === null ? <dd className={styles.missing}>{words.missing}</dd> : <dd lang={inTheirWords ? language : undefined}>{text}</dd>}
    </div>
  )
}
