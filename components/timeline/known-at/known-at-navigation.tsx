import type { IncidentView } from '@/components/incident/incident-view'
import { InstantTime } from '@/components/time/instant-time'
import styles from '@/components/timeline/known-at/known-at.module.css'
import type { Instant } from '@/lib/core/time/moment'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { incidentAtPath, incidentPath } from '@/lib/site/paths'

/** Steps through what was known, one dated statement at a time: links, so that each step is an address and needs no script. */
export function KnownAtNavigation({ view }: { view: IncidentView }) {
  const { lang, timeline, steps } = view
  const words = getDictionary(lang).knownAt
  const { slug } = timeline.document
  const first = steps[0]
  if (first === undefined) return null
  const previous = steps.findLast((at) => at < timeline.asOf)
  const next = steps.find((at) => at > timeline.asOf)
  return (
    <nav className={`${styles.steps} ${timeline.knownThen ? '' : styles.withoutScript}`} aria-label={words.step}>
      <span>{words.step}</span>
      {timeline.knownThen ? (
        <>
          <Step at={previous} slug={slug} lang={lang} label={`← ${words.previous}`} />
          <Step at={next} slug={slug} lang={lang} label={`${words.next} →`} />
          <a href={incidentPath(lang, slug)}>{words.back}</a>
        </>
      ) : (
        <>
          <Step at={first} slug={slug} lang={lang} label={words.first} />
          <Step at={steps.at(1) && steps.at(-1)} slug={slug} lang={lang} label={words.last} />
        </>
      )}
    </nav>
  )
}

function Step({ at, slug, lang, label }: { at: Instant | undefined; slug: string; lang: Language; label: string }) {
  if (at === undefined) return null
  return (
    <a href={incidentAtPath(lang, slug, at)}>
      {label} <InstantTime at={at} lang={lang} />
    </a>
  )
}
