import { ToldText } from '@/components/desk/told-text'
import { FoundIncident } from '@/components/paste/found/found-incident'
import { MarkedText } from '@/components/paste/found/marked-text'
import styles from '@/components/paste/paste.module.css'
import { fill, mostShown, type PasteAnswer, type PasteWords } from '@/components/paste/paste-view'
import { wordToldOrKeep } from '@/lib/site/language/told/word-told'

/** Everything that was found in a paste, beside the text with its doubts. Stored is nothing of it yet. */
export function PastePreview({ text, answer, words }: { text: string; answer: PasteAnswer; words: PasteWords }) {
  const { drafts, doubts, doubtCount, rejected, refused, unfiled, format, zone } = answer
  const numbers = new Map<string, number[]>()
  doubts.forEach(({ entry = '' }, index) => {
    const known = numbers.get(entry)
    if (known === undefined) numbers.set(entry, [index + 1])
    else known.push(index + 1)
  })
  const hidden = drafts.length - mostShown.incidents
  const names = [...unfiled.vendors, ...unfiled.services]
  if (refused !== null)
    return (
      <div className={styles.refused} role="alert">
        <p>{words.refused}</p>
        <p>
          <ToldText told={refused} words={words.told} />
        </p>
      </div>
    )
  return (
    <div className={styles.beside}>
      <MarkedText text={text} doubts={doubts} count={doubtCount} words={words} />
      <div className={styles.found}>
        <p className={styles.hint}>{fill(words.readAs, { format: words.formats[format ?? ''] ?? '', zone })}</p>
        {names.length === 0 ? null : <p className={styles.hint}>{fill(words.unfiled, { names: names.slice(0, 20).join(', ') })}</p>}
        {rejected.slice(0, 20).map(({ key, reason }) => (
          <p key={key} className={styles.hint} lang="en">
            {fill(words.rejected, { key, reason: wordToldOrKeep(reason, words.told) })}
          </p>
        ))}
        {drafts.slice(0, mostShown.incidents).map((draft) => (
          <FoundIncident key={draft.incidentId} draft={draft} doubtsOf={(entryId) => numbers.get(entryId) ?? []} words={words} />
        ))}
        {hidden > 0 ? <p className={styles.hint}>{fill(words.moreIncidents, { n: hidden })}</p> : null}
      </div>
    </div>
  )
}
