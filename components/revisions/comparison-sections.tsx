import { ComparedLines } from '@/components/revisions/compared-lines'
import type { ComparedItem, Comparison } from '@/components/revisions/describe/build-comparison'
import styles from '@/components/revisions/revisions.module.css'
import type { CollectionName } from '@/lib/core/incident/document'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'

type PathOf = ((entryId: string) => string) | undefined
type SectionsProps = {
  comparison: Comparison
  lang: Language
  /** Where the page shows an entry that is there now. */
  pathOf?: PathOf
}

/** What differs between two versions, item by item and word by word. */
export function ComparisonSections({ comparison, lang, pathOf }: SectionsProps) {
  const words = getRevisionWords(lang)
  const { headers, sections, isSame } = comparison
  const isHidden = headers.length === 0 && sections.length === 0
  return (
    <>
      {isSame && <p className={styles.none}>{words.noDifference}</p>}
      {!isSame && isHidden && <p className={styles.none}>{words.nothingVisible}</p>}
      {!isSame && !isHidden && (
        <p className={styles.legend}>
          {words.legend}: <ins>{words.legendAdded}</ins> <del>{words.legendRemoved}</del>
        </p>
      )}
      {headers.length > 0 && (
        <section aria-labelledby="about">
          <h2 id="about" className={styles.title}>
            {words.headerTitle}
          </h2>
          <ComparedLines lines={headers} lang={lang} />
        </section>
      )}
      {sections.map(({ collection, items }) => (
        <section key={collection} aria-labelledby={collection}>
          <h2 id={collection} className={styles.title}>
            {words.collectionTitles[collection]} <span className={styles.count}>{words.collections[collection](items.length)}</span>
          </h2>
          {items.map((item) => (
            <Item key={item.id} item={item} collection={collection} lang={lang} pathOf={pathOf} />
          ))}
        </section>
      ))}
    </>
  )
}

function Item({ item, collection, lang, pathOf }: { item: ComparedItem; collection: CollectionName; lang: Language; pathOf: PathOf }) {
  const words = getRevisionWords(lang)
  const { id, name, kind, lines } = item
  const path = collection === 'entries' && kind !== 'removed' ? pathOf?.(id) : undefined
  return (
    <article className={styles.change} data-kind={kind} aria-labelledby={`${collection}-${id}`}>
      <h3 id={`${collection}-${id}`}>
        <span className={styles.mark} data-kind={kind}>
          {words.marks[kind]}
        </span>{' '}
        {path === undefined ? name : <a href={path}>{name}</a>}
      </h3>
      {lines.length > 0 ? <ComparedLines lines={lines} lang={lang} /> : kind !== 'moved' && <p>{words.hiddenDetails}</p>}
    </article>
  )
}
