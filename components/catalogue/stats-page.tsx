import styles from '@/components/catalogue/catalogue.module.css'
import { CountedTable } from '@/components/catalogue/counted-table'
import { PatternSection } from '@/components/patterns/pattern-section'
import type { PatternView } from '@/components/patterns/pattern-view'
import type { CauseCategory } from '@/lib/core/incident/document'
import { getDictionary } from '@/lib/site/language/dictionary'
import { archivePath, causePath, errorsPath, servicesPath, vendorPath } from '@/lib/site/paths'

export type StatsView = {
  pattern: PatternView
  causes: readonly { cause: CauseCategory | null; count: number }[]
  vendors: readonly { slug: string; name: string; count: number }[]
}

/** The whole record in figures. */
export function StatsPage({ view: { pattern, causes, vendors } }: { view: StatsView }) {
  const { lang } = pattern
  const { causes: names, patterns: words, catalogue } = getDictionary(lang)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.statistics}</h1>
        <p className={styles.note}>
          {words.statisticsExplained} <a href={servicesPath(lang)}>{catalogue.services}</a> ·{' '}
          <a href={errorsPath(lang)}>{words.errors.title}</a>
        </p>
      </header>
      <PatternSection view={pattern} />
      <div className={styles.columns}>
        <CountedTable
          id="causes"
          title={words.causes.heading}
          columns={[words.causes.column, words.incidents]}
          rows={causes.map(({ cause, count }) =>
            cause === null
              ? { text: words.noCause, count }
              : { text: names[cause], href: causePath(lang, cause), count, list: archivePath(lang, { cause }) },
          )}
          lang={lang}
        />
        <CountedTable
          id="vendors"
          title={words.causes.vendorsHeading}
          columns={[words.causes.vendor, words.incidents]}
          rows={vendors.map(({ slug, name, count }) => ({
            text: name,
            href: vendorPath(lang, slug),
            count,
            list: archivePath(lang, { vendor: slug }),
          }))}
          lang={lang}
        />
      </div>
    </div>
  )
}
