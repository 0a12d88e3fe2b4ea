import type { RowMatch } from '@/components/incident/list/incident-row-view'
import styles from '@/components/incident/list/search-match.module.css'
import type { Piece } from '@/lib/core/search/mark-text'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { entryPath } from '@/lib/site/paths'

/** Why a search brought an incident, and where in it the words stand. */
export function SearchMatch({ lang, slug, match: { by, passage } }: { lang: Language; slug: string; match: RowMatch }) {
  const words = getDictionary(lang).filters.found
  if (by === 'words' && passage === null) return null
  const place =
    passage &&
    (passage.entryId === null ? words[passage.place] : <a href={entryPath(lang, slug, passage.entryId)}>{words[passage.place]}</a>)
  return (
    <p className={styles.match}>
      {by !== 'words' && <strong>{words.by[by]}</strong>}
      {passage && (
        <>
          {place}:{' '}
          <q lang={passage.language === lang ? undefined : passage.language} dir="auto">
            <MarkedText pieces={passage.pieces} />
          </q>
        </>
      )}
    </p>
  )
}

/** A text with what was searched for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ text, isMatch }) => {
    at += text.length
    return isMatch ? <mark key={at}>{text}</mark> : text
  })
}
