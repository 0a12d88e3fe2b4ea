import styles from '@/components/revisions/revisions.module.css'
import type { LineChange } from '@/lib/core/history/compare-lines'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'

/** Line by line what was put in and taken out, word for word. */
export function ComparedLines({ lines, lang }: { lines: readonly LineChange[]; lang: Language }) {
  const words = getRevisionWords(lang)
  return (
    <dl className={styles.lines}>
      {lines.map(({ key, label, language, kind, parts }) => (
        <div key={key}>
          <dt>
            {label} {kind !== 'added' && <span className={styles.kind}>{words.lineKinds[kind]}</span>}
          </dt>
          <dd lang={language} dir={language === undefined ? undefined : 'auto'}>
            <Words parts={parts} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Words({ parts }: { parts: LineChange['parts'] }) {
  let offset = 0
  return parts.map(({ kind, text }) => {
    const key = `${offset}-${kind}`
    offset += text.length
    if (kind === 'added') return <ins key={key}>{text}</ins>
    return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })
}
