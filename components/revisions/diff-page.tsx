import { CompareForm } from '@/components/revisions/compare-form'
import { ComparedLines } from '@/components/revisions/compared-lines'
import type { ComparedItem, Comparison } from '@/components/revisions/describe/build-comparison'
import type { RevisionSummary } from '@/components/revisions/revision-view'
import styles from '@/components/revisions/revisions.module.css'
import { InstantTime } from '@/components/time/instant-time'
import type { CollectionName } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { entryPath, incidentPath } from '@/lib/site/paths'
import { revisionPath } from '@/lib/site/revision-paths'

export type DiffView = {
  lang: Language
  slug: string
  /** The name it goes by. */
  code: string
  title: string
  titleLanguage: string
  newest: number
  from: number
  to: number
  comparison: Comparison
  /** The revisions behind `from` up to `to`, newest first, as many as are told; `more` is how many besides. */
  between: readonly RevisionSummary[]
  more: number
}

/** What changed between two revisions: the reasons given, then item by item and word by word. */
export function DiffPage({ view }: { view: DiffView }) {
  const { lang, slug, title, titleLanguage, newest, from, to, comparison } = view
  const words = getRevisionWords(lang)
  const { headers, sections, isSame } = comparison
  const isHidden = headers.length === 0 && sections.length === 0
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{from === to ? words.diffSame(from) : words.diffTitle(from, to)}</h1>
        <p className={styles.subject} lang={titleLanguage}>
          <a href={incidentPath(lang, slug)}>{title}</a>
        </p>
      </header>
      <Reasons view={view} />
      {isSame && <p className={styles.none}>{words.noDifference}</p>}
      {!isSame && isHidden && <p className={styles.none}>{words.nothingVisible}</p>}
      {!isSame && !isHidden && (
        <p className={styles.legend}>
          {words.legend}: <ins>{words.legendAdded}</ins> <del>{words.legendRemoved}</del>
        </p>
      )}
      {headers.length > 0 && (
        <section aria-labelledby="about">
          <h2 id="about" className={styles.title}>
            {words.headerTitle}
          </h2>
          <ComparedLines lines={headers} lang={lang} />
        </section>
      )}
      {sections.map(({ collection, items }) => (
        <section key={collection} aria-labelledby={collection}>
          <h2 id={collection} className={styles.title}>
            {words.collectionTitles[collection]} <span className={styles.count}>{words.collections[collection](items.length)}</span>
          </h2>
          {items.map((item) => (
            <Item key={item.id} item={item} collection={collection} view={view} />
          ))}
        </section>
      ))}
      <CompareForm lang={lang} slug={slug} newest={newest} from={from} to={to} />
    </article>
  )
}

function Reasons({ view: { lang, slug, between, more } }: { view: DiffView }) {
  const words = getRevisionWords(lang)
  if (between.length === 0) return null
  return (
    <section aria-label={words.between}>
      <ol className={styles.reasons}>
        {between.map(({ number, recordedAt, author, reason }) => (
          <li key={number}>
            <a href={revisionPath(lang, slug, number)}>{words.revision(number)}</a>, <InstantTime at={recordedAt} lang={lang} />{' '}
            {words.by(author)}: <span className={styles.reason}>{reason}</span>
          </li>
        ))}
        {more > 0 && <li>{words.moreBetween(more)}</li>}
      </ol>
    </section>
  )
}

function Item({ item, collection, view }: { item: ComparedItem; collection: CollectionName; view: DiffView }) {
  const { lang, slug, to, newest } = view
  const words = getRevisionWords(lang)
  const { id, name, kind, lines } = item
  const isShownNow = collection === 'entries' && kind !== 'removed' && to === newest
  return (
    <article className={styles.change} data-kind={kind} aria-labelledby={`${collection}-${id}`}>
      <h3 id={`${collection}-${id}`}>
        <span className={styles.mark} data-kind={kind}>
          {words.marks[kind]}
        </span>{' '}
        {isShownNow ? <a href={entryPath(lang, slug, id)}>{name}</a> : name}
      </h3>
      {lines.length > 0 ? <ComparedLines lines={lines} lang={lang} /> : kind !== 'moved' && <p>{words.hiddenDetails}</p>}
    </article>
  )
}
