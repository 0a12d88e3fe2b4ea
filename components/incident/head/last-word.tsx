import styles from '@/components/incident/head/head.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import { toPlainText } from '@/components/ui/markdown-parser'
import type { Entry } from '@/lib/core/incident/entry'
import type { Timeline } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import { formatSpan } from '@/lib/site/language/format-duration'

const excerptLength = 240

/** The last thing the vendor said and when; and, while it goes on, for how long there has been no word since. */
export function LastWord({ view }: { view: IncidentView }) {
  const { lang, timeline, vendor } = view
  const words = getDictionary(lang).head
  const last = lastVendorWord(timeline)
  return (
    <section className={styles.block} aria-labelledby="last-word">
      <h2 id="last-word" className={styles.small}>
        {words.lastWord}
      </h2>
      {last === null ? (
        <p>{words.noLastWord}</p>
      ) : (
        <>
          <p>
            {vendor.name}, <a href={`#${last.entry.id}`}>{<InstantTime at={last.at} lang={lang} />}</a>
            {timeline.noWordForSeconds !== null && ` · ${words.noWordFor(formatSpan(timeline.noWordForSeconds, lang))}`}
          </p>
          <p className={styles.excerpt} lang={last.entry.language}>
            {excerpt(last.entry)}
          </p>
        </>
      )}
    </section>
  )
}

function lastVendorWord({ entries }: Timeline): { entry: Entry; at: string } | null {
  const spoken = entries.flatMap(({ entry, sortAt }) =>
    sortAt !== null && (entry.kind === 'vendor-update' || entry.kind === 'vendor-statement') ? [{ entry, at: sortAt }] : [],
  )
  return spoken.at(-1) ?? null
}

function excerpt({ fields, body, headline }: Entry): string {
  const text = (fields?.currentStatus ?? (toPlainText(body) || headline || '')).trim()
  if (text.length <= excerptLength) return text
  const cut = text.slice(0, excerptLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), excerptLength / 2))} …`
}
