import styles from '@/components/catalogue/catalogue.module.css'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { type ServiceCount, ServiceLinks } from '@/components/catalogue/service-links'
import { durationsFigure } from '@/components/patterns/length-figures'
import { PatternSection } from '@/components/patterns/pattern-section'
import type { PatternView } from '@/components/patterns/pattern-view'
import { PinButton } from '@/components/pins/pin-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'
import { servicePath } from '@/lib/site/paths'

export type ServiceView = Newest & {
  pattern: PatternView
  service: ServiceCount & { names: readonly string[] }
  vendor: { slug: string; name: string }
  above: readonly ServiceCount[]
  below: readonly ServiceCount[]
}

/** A service: whose it is, what it belongs to and consists of, and what befell it. */
export function ServicePage({ view }: { view: ServiceView }) {
  const { lang, service, above, below } = view
  const { catalogue: words, patterns } = getDictionary(lang)
  const otherNames = service.names.filter((name) => name !== service.name)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {above.length > 0 && (
          <p className={styles.kicker}>
            {above.map(({ slug, name }) => (
              <a key={slug} href={servicePath(lang, slug)}>
                {name}
              </a>
            ))}
          </p>
        )}
        <h1>{service.name}</h1>
        {otherNames.length > 0 && (
          <p className={styles.note}>
            {words.alsoCalled}: {otherNames.join(', ')}
          </p>
        )}
        <p className={styles.note}>
          <a href="#patterns">{patterns.title}</a>: {durationsFigure(view.pattern).finding}
        </p>
        <PinButton pin={{ path: `/services/${service.slug}`, name: service.name }} label={words.pin} />
      </header>
      {below.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts" className={styles.title}>
            {words.parts}
          </h2>
          <ServiceLinks services={below} label={words.parts} lang={lang} />
          <p className={`${styles.note} ${styles.counted}`}>{words.partsCounted}</p>
        </section>
      )}
      <NewestIncidents view={view} query={{ service: service.slug }} />
      <PatternSection view={view.pattern} />
    </div>
  )
}
