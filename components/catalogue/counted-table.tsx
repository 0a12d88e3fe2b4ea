import styles from '@/components/catalogue/catalogue.module.css'
import { formatNumber } from '@/lib/site/language/format-number'
import type { Language } from '@/lib/site/language/language'

type Counted = { text: string; href?: string; count: number; list?: string }
type TableProps = { id: string; title: string; columns: readonly [string, string]; rows: readonly Counted[]; lang: Language }

/** How many incidents each of several has: its name leads to its page, its number to its list. */
export function CountedTable({ id, title, columns, rows, lang }: TableProps) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <table className={styles.counts}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, href, count, list }) => (
            <tr key={text}>
              <th scope="row">{href === undefined ? text : <a href={href}>{text}</a>}</th>
              <td>{list === undefined ? formatNumber(count, lang) : <a href={list}>{formatNumber(count, lang)}</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
