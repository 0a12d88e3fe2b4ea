import styles from '@/components/catalogue/catalogue.module.css'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { type ServiceCount, ServiceLinks } from '@/components/catalogue/service-links'
import { durationsFigure } from '@/components/patterns/length-figures'
import { PatternSection } from '@/components/patterns/pattern-section'
import type { PatternView } from '@/components/patterns/pattern-view'
import { PinButton } from '@/components/pins/pin-button.island'
import { getDictionary } from '@/lib/site/language/dictionary'

export type VendorView = Newest & {
  pattern: PatternView
  vendor: { slug: string; name: string; homepage: string | null; statusPage: string | null }
  services: readonly ServiceCount[]
}

/** A vendor: its own pages, its services, and what befell them. */
export function VendorPage({ view }: { view: VendorView }) {
  const { lang, vendor, services } = view
  const { catalogue: words, patterns } = getDictionary(lang)
  const pages = [
    { href: vendor.statusPage, text: words.statusPage },
    { href: vendor.homepage, text: words.homepage },
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          {pages.map(
            ({ href, text }) =>
              href !== null && (
                <a key={text} href={href} rel="nofollow noopener">
                  {text}
                </a>
              ),
          )}
        </p>
        <h1>{vendor.name}</h1>
        <p className={styles.note}>
          <a href="#patterns">{patterns.title}</a>: {durationsFigure(view.pattern).finding}
        </p>
        <PinButton pin={{ path: `/vendors/${vendor.slug}`, name: vendor.name }} label={words.pin} />
      </header>
      {services.length > 0 && (
        <section aria-labelledby="services">
          <h2 id="services" className={styles.title}>
            {words.services}
          </h2>
          <ServiceLinks services={services} label={words.services} lang={lang} />
        </section>
      )}
      <NewestIncidents view={view} query={{ vendor: vendor.slug }} />
      <PatternSection view={view.pattern} />
    </div>
  )
}
