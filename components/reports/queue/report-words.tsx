import styles from '@/components/reports/queue/queue.module.css'
import { hasPrivateDetails, markDetails, type QueuedReportView } from '@/components/reports/queue/queued-report'
import { InstantTime } from '@/components/time/instant-time'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** What a reader sent, word for word. What may tell who somebody is, is marked. */
export function ReportWords({ lang, report }: { lang: Language; report: QueuedReportView }) {
  const { queue } = getDictionary(lang).reports
  const { kind, text, place, when, link, receivedAt } = report
  return (
    <>
      <p className={styles.line}>
        <strong>{queue.kinds[kind]}</strong>
        <span className={styles.hint}>
          {queue.received} <InstantTime at={receivedAt} lang={lang} />
        </span>
      </p>
      {text === '' ? (
        <p className={styles.hint}>{queue.noWords}</p>
      ) : (
        <blockquote className={styles.words} lang={report.language}>
          <Marked lang={lang} text={text} />
        </blockquote>
      )}
      <dl className={styles.facts}>
        {place === null ? null : (
          <div>
            <dt>{queue.place}</dt>
            <dd>
              <Marked lang={lang} text={place.wording} />
              {place.slug === null ? <span className={styles.hint}> ({queue.unknownPlace})</span> : null}
            </dd>
          </div>
        )}
        {when === '' ? null : (
          <div>
            <dt>{queue.when}</dt>
            <dd>
              <Marked lang={lang} text={when} />
            </dd>
          </div>
        )}
        {link === '' ? null : (
          <div>
            <dt>{queue.link}</dt>
            <dd>
              <a href={link} rel="nofollow noopener noreferrer">
                {link}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {hasPrivateDetails(report) ? <p className={styles.warning}>{queue.details}</p> : null}
    </>
  )
}

function Marked({ lang, text }: { lang: Language; text: string }) {
  const { detailKinds } = getDictionary(lang).reports.queue
  return markDetails(text).map(({ text: piece, kind, at }) =>
    kind === null ? (
      <span key={at}>{piece}</span>
    ) : (
      <mark key={at} className={styles.mark}>
        {piece}
        <span className={styles.hidden}> ({detailKinds[kind]})</span>
      </mark>
    ),
  )
}
