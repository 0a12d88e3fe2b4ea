import styles from '@/components/catalogue/catalogue.module.css'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { type ServiceCount, ServiceLinks } from '@/components/catalogue/service-links'
import { getDictionary } from '@/lib/site/language/dictionary'
import { servicePath } from '@/lib/site/paths'

export type ServiceView = Newest & {
  service: ServiceCount & { names: readonly string[] }
  vendor: { slug: string; name: string }
  above: readonly ServiceCount[]
  below: readonly ServiceCount[]
}

/** A service: whose it is, what it belongs to and consists of, and what befell it. */
export function ServicePage({ view }: { view: ServiceView }) {
  const { lang, service, above, below } = view
  const words = getDictionary(lang).catalogue
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
    </div>
  )
}
