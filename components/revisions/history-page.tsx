import { CompareForm } from '@/components/revisions/compare-form'
import { Fingerprints } from '@/components/revisions/fingerprints'
import type { HistoryView, ListedRevision } from '@/components/revisions/revision-view'
import styles from '@/components/revisions/revisions.module.css'
import { wordChanges } from '@/components/revisions/word-changes'
import { InstantTime } from '@/components/time/instant-time'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { incidentPath } from '@/lib/site/paths'
import { revisionDiffPath, revisionPath, revisionsPath } from '@/lib/site/revision-paths'

/** Every revision of an incident: when, by whom, why, what changed, and that none was altered since. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { lang, slug, code, title, titleLanguage, newest, items, nextBefore, isLater } = view
  const words = getRevisionWords(lang)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title(code)}</h1>
        <p className={styles.subject} lang={titleLanguage}>
          <a href={incidentPath(lang, slug)}>{title}</a>
        </p>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      {newest > 1 && <CompareForm lang={lang} slug={slug} newest={newest} />}
      <ol className={styles.list}>
        {items.map((revision) => (
          <RevisionItem key={revision.number} revision={revision} slug={slug} newest={newest} lang={lang} />
        ))}
      </ol>
      {(isLater || nextBefore !== null) && (
        <nav className={styles.pages} aria-label={words.pages}>
          {isLater && <a href={revisionsPath(lang, slug)}>{words.newest}</a>}
          {nextBefore !== null && (
            <a href={revisionsPath(lang, slug, nextBefore)} rel="next">
              {words.older} →
            </a>
          )}
        </nav>
      )}
      <Chain items={items} lang={lang} />
    </div>
  )
}

function RevisionItem({ revision, slug, newest, lang }: { revision: ListedRevision; slug: string; newest: number; lang: Language }) {
  const words = getRevisionWords(lang)
  const { number, recordedAt, author, reason, changes, redactedSha } = revision
  return (
    <li className={styles.item}>
      <div className={styles.when}>
        <h2>
          <a href={revisionPath(lang, slug, number)}>{words.revision(number)}</a>
          {number === newest && <span className={styles.current}>{words.current}</span>}
        </h2>
        <p>
          <InstantTime at={recordedAt} lang={lang} />
        </p>
        <p>{words.by(author)}</p>
      </div>
      <div className={styles.what}>
        <p className={styles.reason}>{reason}</p>
        <p className={styles.did}>{wordChanges(changes, lang)}</p>
        {redactedSha ? <p className={styles.did}>{words.redacted}</p> : null}
        <p className={styles.links}>
          {number > 1 && <a href={revisionDiffPath(lang, slug, number - 1, number)}>{words.whatChanged}</a>}
          <a href={revisionPath(lang, slug, number)}>{words.read}</a>
        </p>
        <Fingerprints revision={revision} slug={slug} lang={lang} />
      </div>
    </li>
  )
}

function Chain({ items, lang }: { items: readonly ListedRevision[]; lang: Language }) {
  const words = getRevisionWords(lang)
  const broken = items.filter(({ isChained }) => !isChained).map(({ number }) => String(number))
  return (
    <section className={styles.chain} aria-labelledby="chain">
      <h2 id="chain">{words.chain}</h2>
      <p>{words.chainExplained}</p>
      <p className={broken.length > 0 ? styles.broken : styles.holds}>
        {broken.length > 0 ? words.chainBroken(broken.join(', ')) : words.chainHolds(items.length)}
      </p>
    </section>
  )
}
