import { snippetNames } from '@/components/embed/build-snippets'
import { type Chosen, Configurator, type ConfiguratorWords } from '@/components/embed/configurator.island'
import styles from '@/components/embed/embed-page.module.css'
import { embedPagePath } from '@/lib/site/embed/embed-paths'
import type { EmbedParameter } from '@/lib/site/embed/embed-query'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'
import type { Language } from '@/lib/site/language/language'
import { instantSegment } from '@/lib/site/paths'

export type EmbedPageView = {
  lang: Language
  siteUrl: string
  /** What was asked for, as it was typed. */
  asked: string
  /** Null where the record is empty, or nothing or several are called so. */
  chosen: Chosen | null
  /** The title of what is chosen. */
  title: string
  candidates: readonly { slug: string; code: string; title: string }[]
  fault: { parameter: EmbedParameter; value: string } | null
}

/** How to embed an incident: choose it and its looks, see it, take along what fits the place where it is to stand. */
export function EmbedPage({ lang, siteUrl, asked, chosen, title, candidates, fault }: EmbedPageView) {
  const embed = getEmbedWords(lang)
  const words = embed.page
  const { at, revision } = chosen?.query ?? {}
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      {/* What is typed anew into another page of this form is what counts, not what a browser remembers. */}
      <form className={styles.form} action={embedPagePath(lang)} method="get" autoComplete="off" key={`${asked} ${chosen?.slug}`}>
        <div className={styles.choose}>
          <Field name="incident" label={words.incident} hint={words.incidentHint} value={asked === '' ? (chosen?.slug ?? '') : asked} />
          <button type="submit">{words.show}</button>
        </div>
        {fault && (
          <p className={styles.fault} role="alert">
            {embed.faults.bad.text(fault.parameter, fault.value, embed.faults.bad.wanted[fault.parameter])}
          </p>
        )}
        {asked !== '' && chosen === null && (
          <div className={styles.none} role="status">
            {candidates.length === 0 ? <p>{words.notFound(asked)}</p> : <p>{words.several}</p>}
            <ul>
              {candidates.map(({ slug, code, title: name }) => (
                <li key={slug}>
                  <a href={embedPagePath(lang, slug)}>
                    {code}: {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {chosen && (
          <>
            <details className={styles.pinned} open={at !== undefined || revision !== undefined}>
              <summary>{words.pinned}</summary>
              <p className={styles.hint}>{words.pinnedNote}</p>
              <div className={styles.fields}>
                <Field name="at" label={words.at} hint={words.atHint} value={at === undefined ? '' : instantSegment(at)} />
                <Field name="revision" label={words.revision} hint={words.revisionHint} value={revision?.toString() ?? ''} />
              </div>
              <button type="submit">{words.show}</button>
            </details>
            <Configurator chosen={chosen} siteUrl={siteUrl} words={toConfiguratorWords(lang, title)} />
          </>
        )}
      </form>
      <section className={styles.section} aria-labelledby="strict">
        <h2 id="strict">{words.strict.title}</h2>
        <p>{words.strict.text(siteUrl)}</p>
      </section>
    </article>
  )
}

function Field({ name, label, hint, value }: { name: string; label: string; hint: string; value: string }) {
  return (
    <label className={styles.field}>
      {label} <span className={styles.hint}>{hint}</span>
      <input name={name} defaultValue={value} maxLength={500} autoComplete="off" spellCheck={false} />
    </label>
  )
}

/** The words that the island needs, as values: functions do not reach a browser. */
function toConfiguratorWords(lang: Language, title: string): ConfiguratorWords {
  const { view, views, theme, themes, language, languages, zone, zoneHint, preview, previewOf, take, copy, copied, failed, ...rest } =
    getEmbedWords(lang).page
  const snippets = Object.fromEntries(
    snippetNames.map((name) => [name, { ...rest.snippets[name], copyThis: rest.copyThis(rest.snippets[name].title) }]),
  ) as ConfiguratorWords['snippets']
  return {
    view,
    views,
    theme,
    themes,
    language,
    languages,
    zone,
    zoneHint,
    preview,
    previewOf: previewOf(title),
    take,
    copy,
    copied,
    failed,
    snippets,
  }
}
