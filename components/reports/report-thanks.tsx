import type { ReportOutcomeView } from '@/components/reports/report-page'
import styles from '@/components/reports/reports.module.css'
import { InstantTime } from '@/components/time/instant-time'
import { type ReportKind, reportKinds } from '@/lib/core/reports/reader-report'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { incidentPath, reportPath } from '@/lib/site/paths'

type ThanksProps = { lang: Language; slug: string; received: Extract<ReportOutcomeView, { is: 'received' }> }

const isKind = (text: string): text is ReportKind => reportKinds.some((kind) => kind === text)

/** What arrived, told back to whoever sent it: the only time that they can see it here. */
export function ReportThanks({ lang, slug, received: { at, fields } }: ThanksProps) {
  const { form } = getDictionary(lang).reports
  const { kind, text, place, when, link } = fields
  const rows = [
    [form.what, isKind(kind) ? form.kinds[kind] : kind],
    [form.text, text],
    [form.place, place],
    [form.when, when === '' ? form.now : when],
    [form.link, link],
  ] as const
  return (
    <>
      <p className={styles.note} role="status">
        {form.thanks}
      </p>
      <dl className={styles.told}>
        <dt>{form.received}</dt>
        <dd>
          <InstantTime at={at} lang={lang} />
        </dd>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? <span className={styles.hint}>{form.nothing}</span> : value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.ways}>
        <a href={incidentPath(lang, slug)}>{form.back}</a>
        <a href={reportPath(lang, slug)}>{form.another}</a>
      </p>
    </>
  )
}
