import styles from '@/components/catalogue/catalogue.module.css'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath, errorPath, errorsPath } from '@/lib/site/paths'

export type ErrorsView = {
  lang: Language
  /** What was pasted, if anything. */
  q: string | undefined
  shortened: boolean
  cursorLost: boolean
  total: number
  nextCursor: string | null
  errors: readonly { slug: string; text: string; protocol: string; count: number }[]
}

/** Error texts to search and to copy, those of most incidents first. */
export function ErrorsIndex({ view }: { view: ErrorsView }) {
  const { lang, q, errors, total, nextCursor } = view
  const { patterns, archive, reading } = getDictionary(lang)
  const words = patterns.errors
  const { copy, copied, failed, copyErrorText } = reading.share
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.note}>{words.explained}</p>
      </header>
      <search>
        <form action={errorsPath(lang)} className={styles.search}>
          <label htmlFor="error-text">{words.search}</label>
          <input id="error-text" type="search" name="q" defaultValue={q} placeholder={words.hint} maxLength={2000} />
          <button type="submit">{words.submit}</button>
        </form>
      </search>
      <div>
        {view.shortened && <p className={styles.note}>{words.shortened}</p>}
        {view.cursorLost && <p className={styles.note}>{words.cursorLost}</p>}
        <p className={styles.found} role="status">
          {q === undefined ? words.found(total) : words.foundFor(total, q)}{' '}
          {q !== undefined && <a href={errorsPath(lang)}>{words.clear}</a>}
        </p>
        {errors.length === 0 && (
          <p className={styles.none}>
            {q === undefined ? words.empty : words.none} {q !== undefined && <a href={archivePath(lang, { q })}>{words.searchAll}</a>}
          </p>
        )}
        <ul className={styles.errors}>
          {errors.map(({ slug, text, protocol, count }) => (
            <li key={slug}>
              <a href={errorPath(lang, slug)}>
                <samp id={`text-${slug}`} lang="en">
                  {text}
                </samp>
              </a>
              <span className={styles.meta}>
                {protocol.toUpperCase()} · {archive.found(count)}{' '}
                <CopyButton from={`text-${slug}`} words={{ copy, copied, failed, name: copyErrorText(text) }} />
              </span>
            </li>
          ))}
        </ul>
        {nextCursor !== null && (
          <p className={styles.next}>
            <a href={errorsPath(lang, { q, cursor: nextCursor })} rel="next">
              {words.next} →
            </a>
          </p>
        )}
      </div>
    </div>
  )
}
