import styles from '@/components/developers/developers.module.css'
import { ScrollRegion } from '@/components/ui/scroll-region'

type Row = { name: string; href?: string; beside?: string; what: string }
type TableProps = { caption: string; heads: readonly [string, string]; rows: readonly Row[] }

/** Names in code with what they are; a name leads on where there is an address. */
export function FormatTable({ caption, heads, rows }: TableProps) {
  return (
    <ScrollRegion label={caption} className={styles.scroll}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, href, beside, what }) => (
            <tr key={name}>
              <th scope="row">
                {href === undefined ? (
                  <code>{name}</code>
                ) : (
                  <a href={href}>
                    <code>{name}</code>
                  </a>
                )}
                {beside !== undefined && <span className={styles.beside}>{beside}</span>}
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
