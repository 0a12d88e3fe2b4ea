import styles from '@/components/publishing/publishing.module.css'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { entryLabel } from '@/components/timeline/ribbon-labels'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { PublicationDoubt } from '@/lib/core/publication/publication-doubts'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { editorIncidentPath } from '@/lib/site/paths'

const mostShown = 12

/** What to look at before publishing; none of it stands in the way. */
export function DoubtList({ view }: { view: PublicationView }) {
  const { lang, incidentId, doubts, importDoubts, document } = view
  const words = getPublishingWords(lang)
  if (doubts.length === 0 && importDoubts.length === 0) return null
  return (
    <section className={styles.doubts} aria-labelledby="doubts-title">
      <h2 id="doubts-title">{words.doubtsTitle}</h2>
      <p className={styles.soft}>{words.doubtsLead}</p>
      <ul>
        {doubts.slice(0, mostShown).map((doubt) => (
          <li key={JSON.stringify(doubt)}>
            {wordDoubt(doubt, lang)}{' '}
            {'id' in doubt ? <a href={`${editorIncidentPath(lang, incidentId)}#${doubt.id}`}>{nameItem(doubt, document, lang)}</a> : null}
          </li>
        ))}
        {doubts.length > mostShown ? <li>{words.moreDoubts(doubts.length - mostShown)}</li> : null}
        {importDoubts.slice(0, mostShown).map((text) => (
          <li key={text}>
            {words.importDoubts}: {text}
          </li>
        ))}
        {importDoubts.length > mostShown ? <li>{words.moreDoubts(importDoubts.length - mostShown)}</li> : null}
      </ul>
    </section>
  )
}

function wordDoubt(doubt: PublicationDoubt, lang: Language): string {
  const { doubts } = getPublishingWords(lang)
  return doubt.kind === 'no-entries' || doubt.kind === 'no-source' ? doubts[doubt.kind] : doubts[doubt.kind](doubt.text)
}

function nameItem({ id, collection }: Extract<PublicationDoubt, { id: string }>, document: IncidentDocument, lang: Language): string {
  const words = getPublishingWords(lang)
  const entry = collection === 'entries' ? document.entries.find((each) => each.id === id) : undefined
  if (entry !== undefined) return words.inEntry(entryLabel(entry, lang))
  return words.source(document.sources.find((each) => each.id === id)?.publisher ?? id)
}
