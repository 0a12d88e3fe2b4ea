import styles from '@/components/developers/developers.module.css'
import { ScrollRegion } from '@/components/ui/scroll-region'

type TableProps = { caption: string; heads: readonly string[]; rows: readonly (readonly string[])[]; hrefOf?: (name: string) => string }

/** Names with what they are; the first cell of a row is code, and leads on where there is an address. */
export function FormatTable({ caption, heads, rows, hrefOf }: TableProps) {
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
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">
                {hrefOf === undefined ? (
                  <code>{name}</code>
                ) : (
                  <a href={hrefOf(name)}>
                    <code>{name}</code>
                  </a>
                )}
              </th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
