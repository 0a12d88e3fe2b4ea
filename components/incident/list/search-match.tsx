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
  const named = by === 'error' && passage?.place === 'error'
  return (
    <p className={styles.match}>
      {by !== 'words' && !named && <strong>{words.by[by]}</strong>}
      {passage && (
        <>
          <Where href={passage.entryId && entryPath(lang, slug, passage.entryId)}>{named ? words.by.error : words[passage.place]}</Where>:{' '}
          <q lang={passage.language === lang ? undefined : passage.language} dir="auto">
            <MarkedText pieces={passage.pieces} />
          </q>
        </>
      )}
    </p>
  )
}

function Where({ href, children }: { href: string | null; children: string }) {
  return href === null ? children : <a href={href}>{children}</a>
}

/** A text with what was searched for marked in it. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0
  return pieces.map(({ text, isMatch }) => {
    at += text.length
    return isMatch ? <mark key={at}>{text}</mark> : text
  })
}
