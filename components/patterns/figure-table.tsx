import type { Cell, FigureRow, FigureView } from '@/components/patterns/pattern-view'
import styles from '@/components/patterns/patterns.module.css'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** Every figure of a chart and the incidents behind it: the whole truth without script, on paper and for a screen reader. */
export function FigureTable({ figure, lang }: { figure: FigureView; lang: Language }) {
  const words = getDictionary(lang).patterns
  const named = figure.rows.some(({ examples }) => examples.length > 0)
  return (
    <details className={styles.table}>
      <summary>
        {words.table}
        <span className={styles.hidden}>: {figure.heading}</span>
      </summary>
      <ScrollRegion className={styles.scroller} label={`${words.table}: ${figure.heading}`}>
        <table>
          <thead>
            <tr>
              {figure.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figure.rows.map((row) => (
              <tr key={row.id} id={row.id}>
                <th scope="row">{row.label.text}</th>
                {row.cells.map((cell, index) => (
                  <td key={figure.columns[index + 1]} className={styles.number}>
                    <Linked cell={cell} />
                  </td>
                ))}
                {named && <Behind row={row} more={words.more(row.more)} />}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}

function Behind({ row: { examples, more: count }, more }: { row: FigureRow; more: string }) {
  return (
    <td className={styles.behind}>
      <ul>
        {examples.map(({ note, ...cell }) => (
          <li key={cell.href}>
            <Linked cell={cell} /> {note !== '' && <span className={styles.note}>{note}</span>}
          </li>
        ))}
        {count > 0 && <li className={styles.note}>{more}</li>}
      </ul>
    </td>
  )
}

function Linked({ cell: { text, href } }: { cell: Cell }) {
  return href === undefined ? text : <a href={href}>{text}</a>
}
