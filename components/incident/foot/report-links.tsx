import styles from '@/components/incident/foot/foot.module.css'
import { reportKinds } from '@/lib/core/reports/reader-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { reportPath } from '@/lib/site/paths'

/** The way for readers to say what they see. */
export function ReportLinks({ lang, slug }: { lang: Language; slug: string }) {
  const { title, lead, links } = getDictionary(lang).reports.foot
  return (
    <section aria-labelledby="report">
      <h2 id="report" className={styles.title}>
        {title}
      </h2>
      <ul className={styles.formats}>
        {reportKinds.map((kind) => (
          <li key={kind}>
            <a href={reportPath(lang, slug, kind)} rel="nofollow">
              {links[kind]}
            </a>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{lead}</p>
    </section>
  )
}
