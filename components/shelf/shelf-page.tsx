import { Field } from '@/components/people/form/field'
import type { Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { ItemForm } from '@/components/shelf/item-form'
import own from '@/components/shelf/shelf.module.css'
import type { EditedPart } from '@/components/shelf/shelf-fields'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type CataloguePart, catalogueParts, editorCataloguePath } from '@/lib/site/paths'

/** One line of a list: where it leads, what is said of it, and how often it is used. */
export type ShelfRow = { key: string; name: string; href: string | null; detail: string; tag: string | null; count: string }

type ShelfPageProps = {
  lang: Language
  part: CataloguePart
  rows: readonly ShelfRow[]
  query: { q: string; cursor: string | null }
  nextCursor: string | null
  /** Null for whoever may not file anything, and for what is not filed. */
  adding: { part: EditedPart; vendors: readonly { slug: string; name: string }[] } | null
  said: Said | null
}

/** One part of the catalogue: found by name, listed page by page, and what it lacks filed. */
export function ShelfPage({ lang, part, rows, query, nextCursor, adding, said }: ShelfPageProps) {
  const { shelf, people } = getDictionary(lang)
  const here = editorCataloguePath(lang, part)
  const next = new URLSearchParams({ ...(query.q === '' ? {} : { q: query.q }), cursor: nextCursor ?? '' })
  return (
    <>
      <nav className={own.parts} aria-label={shelf.navigation}>
        {catalogueParts.map((each) => (
          <a key={each} href={editorCataloguePath(lang, each)} aria-current={each === part ? 'page' : undefined}>
            {shelf.parts[each]}
          </a>
        ))}
      </nav>
      <p className={styles.lead}>{shelf.leads[part]}</p>
      <search>
        <form className={own.find} method="get" action={here}>
          <Field name="q" label={shelf.find} value={query.q} required={false} autoComplete="off" maxLength={200} />
          <button className={styles.button} type="submit">
            {shelf.findSubmit}
          </button>
        </form>
      </search>
      {rows.length === 0 ? (
        <p>{query.q === '' ? shelf.empty : shelf.nothing}</p>
      ) : (
        <ul className={own.list}>
          {rows.map(({ key, name, href, detail, tag, count }) => (
            <li key={key} className={own.item}>
              {href === null ? <span className={styles.name}>{name}</span> : <a href={href}>{name}</a>}
              <span className={own.slug}>{detail}</span>
              {tag === null ? null : <span className={own.tag}>{tag}</span>}
              <span className={own.count}>{count}</span>
            </li>
          ))}
        </ul>
      )}
      {nextCursor === null && query.cursor === null ? null : (
        <p className={styles.line}>
          {query.cursor === null ? null : <a href={here}>{people.editor.firstPage}</a>}
          {nextCursor === null ? null : <a href={`${here}?${next}`}>{people.editor.nextPage}</a>}
        </p>
      )}
      {adding === null ? null : (
        <section className={styles.section} aria-labelledby="add-title">
          <h2 id="add-title">{shelf.add[adding.part]}</h2>
          <ItemForm lang={lang} part={adding.part} slug={null} values={{}} vendors={adding.vendors} said={said} />
        </section>
      )}
    </>
  )
}
