import styles from '@/components/embed/embed-page.module.css'
import type { IncidentView } from '@/components/incident/incident-view'
import { CopyButton } from '@/components/ui/copy/copy-button.island'
import { embedFramePath, embedPagePath } from '@/lib/site/embed/embed-paths'
import { embedSize } from '@/lib/site/embed/embed-size'
import { getDictionary } from '@/lib/site/language/dictionary'
import { getEmbedWords } from '@/lib/site/language/embed/embed-words'

/** How this incident looks elsewhere, fetched once it is unfolded, with the address to paste; every other way is a link away. */
export function EmbedAlong({ view: { lang, timeline, notices } }: { view: IncidentView }) {
  if (notices === null) return null
  const { document, knownThen, asOf } = timeline
  const words = getEmbedWords(lang).page
  const { copy, copied, failed } = getDictionary(lang).reading.share
  const state = { lang, ...(knownThen ? { at: asOf } : {}) }
  return (
    <details>
      <summary>{words.link}</summary>
      <div className={styles.along}>
        <p className={styles.code} id="embed-address">
          {notices.url}
        </p>
        <CopyButton from="embed-address" words={{ copy, copied, failed, name: words.copyThis(words.snippets.address.title) }} />
        <iframe
          className={styles.preview}
          src={embedFramePath(document.slug, state)}
          title={words.preview}
          height={embedSize('card').height}
          loading="lazy"
        />
        <a href={embedPagePath(lang, document.slug, state)}>{words.ways}</a>
      </div>
    </details>
  )
}
