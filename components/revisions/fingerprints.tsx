import type { RevisionSummary } from '@/components/revisions/revision-view'
import styles from '@/components/revisions/revisions.module.css'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { revisionDocumentPath, revisionPath } from '@/lib/site/revision-paths'

/** The hashes of a revision: short for the eye, whole for whoever checks them. */
export function Fingerprints({ revision, slug, lang }: { revision: RevisionSummary; slug: string; lang: Language }) {
  const words = getRevisionWords(lang)
  const { number, hash, previousHash, documentSha, redactedSha } = revision
  return (
    <details className={styles.fingerprints}>
      <summary>
        {words.fingerprints} <code>{hash.slice(0, 12)}</code>
      </summary>
      <dl>
        <div>
          <dt>{words.hash}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
        <div>
          <dt>{words.previousHash}</dt>
          <dd>
            {previousHash === null ? (
              words.noPrevious
            ) : (
              <a href={revisionPath(lang, slug, number - 1)}>
                <code>{previousHash}</code>
              </a>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.documentSha}</dt>
          <dd>
            <code>{documentSha}</code>
          </dd>
        </div>
        {redactedSha ? (
          <div>
            <dt>{words.redactedSha}</dt>
            <dd>
              <code>{redactedSha}</code>
            </dd>
          </div>
        ) : null}
      </dl>
      <p>
        <a href={revisionDocumentPath(slug, number)}>{words.document}</a>
      </p>
    </details>
  )
}
