import styles from '@/components/catalogue/catalogue.module.css'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { ServiceLinks } from '@/components/catalogue/service-links'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'
import { incidentPath } from '@/lib/site/paths'

export type ErrorView = Newest & {
  slug: string
  wordings: readonly { text: string; code: string | null; protocol: string }[]
  services: readonly { slug: string; name: string; count: number }[]
  advice: readonly { audience: string; text: string; incident: string; name: string }[]
}

/** An error text: what to do about it, where it was met, and in which incidents. */
export function ErrorPage({ view }: { view: ErrorView }) {
  const { lang, wordings, services, advice } = view
  const { patterns, reading } = getDictionary(lang)
  const words = patterns.errors
  const { copy, copied, failed, copyErrorText } = reading.share
  const [first, ...others] = wordings
  if (first === undefined) return null
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          <span>{first.protocol.toUpperCase()}</span>
        </p>
        <h1 className={styles.error}>
          <samp id="error-text" lang="en">
            {first.text}
          </samp>
        </h1>
        <p>
          <CopyButton from="error-text" words={{ copy, copied, failed, name: copyErrorText(first.text) }} />
        </p>
        {others.length > 0 && (
          <p className={styles.note}>
            {words.wordings}: {others.map(({ text }) => `“${text}”`).join(', ')}
          </p>
        )}
      </header>
      <section aria-labelledby="what-to-do">
        <h2 id="what-to-do" className={styles.title}>
          {words.whatToDo}
        </h2>
        {advice.length === 0 && <p className={styles.note}>{words.noAdvice}</p>}
        <dl className={styles.advice}>
          {advice.map(({ audience, text, incident, name }) => (
            <div key={`${audience} ${text}`}>
              <dt lang="en">{audience}</dt>
              <dd>
                <span lang="en">{text}</span> <a href={incidentPath(lang, incident)}>{words.from(name)}</a>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {services.length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services" className={styles.title}>
            {words.seenIn}
          </h2>
          <ServiceLinks services={services} label={words.seenIn} lang={lang} />
        </section>
      )}
      <NewestIncidents view={view} query={{ q: first.text }} />
    </div>
  )
}
