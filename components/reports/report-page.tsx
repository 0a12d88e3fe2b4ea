import { ReportForm } from '@/components/reports/report-form'
import { ReportThanks } from '@/components/reports/report-thanks'
import styles from '@/components/reports/reports.module.css'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

export type ReportFieldsView = Readonly<Record<'kind' | 'text' | 'place' | 'when' | 'link' | 'once', string>>
export type ReportOutcomeView =
  | { is: 'received'; at: Instant; fields: ReportFieldsView }
  | { is: 'refused'; why: string | null; faults: readonly string[]; fields: ReportFieldsView }
export type ReportPageProps = {
  lang: Language
  incident: { slug: string; code: string; title: string; language: string }
  outcome: ReportOutcomeView | null
  /** What the link that led here says. */
  chosen: string
  /** The mark of this form: sent twice, it is one report. */
  once: string
  countries: readonly string[]
}

/** Where a reader says what they see, and is told what became of it. */
export function ReportPage(props: ReportPageProps) {
  const { lang, incident, outcome } = props
  const { form } = getDictionary(lang).reports
  const isReceived = outcome?.is === 'received'
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1>{isReceived ? form.thanksTitle : form.title}</h1>
        <p className={styles.about}>
          {form.about} <a href={incidentPath(lang, incident.slug)}>{incident.code}</a>:{' '}
          <span lang={incident.language}>{incident.title}</span>
        </p>
      </header>
      {outcome?.is === 'received' ? (
        <ReportThanks lang={lang} slug={incident.slug} received={outcome} />
      ) : (
        <ReportForm {...props} outcome={outcome} />
      )}
    </article>
  )
}
