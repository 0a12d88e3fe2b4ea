import styles from '@/components/catalogue/catalogue.module.css'
import { type ServiceCount, ServiceLinks } from '@/components/catalogue/service-links'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { vendorPath } from '@/lib/site/paths'

export type ServicesView = {
  lang: Language
  vendors: readonly { vendor: ServiceCount; services: readonly ServiceCount[] }[]
}

/** Every vendor and its services, as a way into the record. */
export function ServicesIndex({ view: { lang, vendors } }: { view: ServicesView }) {
  const words = getDictionary(lang)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.catalogue.services}</h1>
        <p className={styles.note}>{words.catalogue.servicesExplained}</p>
      </header>
      {vendors.length === 0 && <p className={styles.none}>{words.home.empty}</p>}
      {vendors.map(({ vendor, services }) => (
        <section key={vendor.slug} aria-labelledby={`vendor-${vendor.slug}`}>
          <h2 id={`vendor-${vendor.slug}`} className={styles.title}>
            <a href={vendorPath(lang, vendor.slug)}>{vendor.name}</a>{' '}
            <span className={styles.count}>{words.archive.found(vendor.count)}</span>
          </h2>
          <ServiceLinks
            services={services}
            label={`${words.catalogue.services}: ${vendor.name}`}
            lang={lang}
            allAt={`${vendorPath(lang, vendor.slug)}#services`}
          />
        </section>
      ))}
    </div>
  )
}
