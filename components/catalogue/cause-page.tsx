import styles from '@/components/catalogue/catalogue.module.css'
import { CountedTable } from '@/components/catalogue/counted-table'
import { type Newest, NewestIncidents } from '@/components/catalogue/newest-incidents'
import { PatternSection } from '@/components/patterns/pattern-section'
import type { PatternView } from '@/components/patterns/pattern-view'
import type { CauseCategory } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'
import { archivePath, vendorPath } from '@/lib/site/paths'

export type CauseView = Newest & {
  cause: CauseCategory
  vendors: readonly { slug: string; name: string; count: number }[]
  pattern: PatternView
}

/** A cause: what is filed under it, whose incidents it has, and what they show together. */
export function CausePage({ view }: { view: CauseView }) {
  const { lang, cause, vendors, pattern } = view
  const { causes: names, patterns: words } = getDictionary(lang)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{names[cause]}</h1>
        <p className={styles.lead}>{words.causes.meanings[cause]}</p>
        <p className={styles.note}>{words.causes.says}</p>
      </header>
      <CountedTable
        id="vendors"
        title={words.causes.vendorsHeading}
        columns={[words.causes.vendor, words.incidents]}
        rows={vendors.map(({ slug, name, count }) => ({
          text: name,
          href: vendorPath(lang, slug),
          count,
          list: archivePath(lang, { vendor: slug, cause }),
        }))}
        lang={lang}
      />
      <PatternSection view={pattern} />
      <NewestIncidents view={view} query={{ cause }} />
    </div>
  )
}
