import { Fingerprints } from '@/components/revisions/fingerprints'
import type { RevisionSummary } from '@/components/revisions/revision-view'
import styles from '@/components/revisions/revisions.module.css'
import { formatInstant } from '@/lib/site/language/format-moment'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { incidentPath } from '@/lib/site/paths'
import { revisionDiffPath, revisionPath, revisionsPath } from '@/lib/site/revision-paths'

type BannerProps = { revision: RevisionSummary & { newest: number; isSealed: boolean }; slug: string; lang: Language }

/** Says which revision this is, why it was made, that it is not the newest, and the ways on. */
export function RevisionBanner({ revision, slug, lang }: BannerProps) {
  const words = getRevisionWords(lang)
  const { number, newest, recordedAt, author, reason, isSealed, redactedSha } = revision
  return (
    <aside className={styles.banner} aria-label={words.banner(number, newest)}>
      <p>
        <strong>{words.banner(number, newest)}</strong> · {words.recorded(formatInstant(recordedAt, lang), author)}
      </p>
      <p className={styles.reason}>{reason}</p>
      <p>
        {number === newest ? words.isNewest : words.notNewest} {words.linksThen}
      </p>
      <nav aria-label={words.navigation} className={styles.links}>
        <a href={incidentPath(lang, slug)}>{words.toNewest}</a>
        {number > 1 && <a href={revisionDiffPath(lang, slug, number - 1, number)}>{words.changedHere}</a>}
        {number < newest && <a href={revisionDiffPath(lang, slug, number, newest)}>{words.since}</a>}
        {number > 1 && <a href={revisionPath(lang, slug, number - 1)}>← {words.older1}</a>}
        {number < newest && <a href={revisionPath(lang, slug, number + 1)}>{words.newer1} →</a>}
        <a href={revisionsPath(lang, slug)}>{words.all(newest)}</a>
      </nav>
      <p className={isSealed ? styles.holds : styles.broken}>
        {isSealed ? (redactedSha ? words.sealedRedacted : words.sealed) : words.unsealed}
      </p>
      <Fingerprints revision={revision} slug={slug} lang={lang} />
    </aside>
  )
}
