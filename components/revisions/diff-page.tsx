import { CompareForm } from '@/components/revisions/compare-form'
import { ComparisonSections } from '@/components/revisions/comparison-sections'
import type { Comparison } from '@/components/revisions/describe/build-comparison'
import type { RevisionSummary } from '@/components/revisions/revision-view'
import styles from '@/components/revisions/revisions.module.css'
import { InstantTime } from '@/components/time/instant-time'
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
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{from === to ? words.diffSame(from) : words.diffTitle(from, to)}</h1>
        <p className={styles.subject} lang={titleLanguage}>
          <a href={incidentPath(lang, slug)}>{title}</a>
        </p>
      </header>
      <Reasons view={view} />
      <ComparisonSections comparison={comparison} lang={lang} pathOf={to === newest ? (id) => entryPath(lang, slug, id) : undefined} />
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
