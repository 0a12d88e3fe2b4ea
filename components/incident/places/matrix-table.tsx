import type { IncidentView } from '@/components/incident/incident-view'
import styles from '@/components/incident/places/matrix.module.css'
import { MatrixHits } from '@/components/incident/places/matrix-hits'
import type { ImpactMatrix, MatrixColumn, MatrixRow } from '@/lib/core/places/impact-matrix'
import { getDictionary } from '@/lib/site/language/dictionary'
import { regionPath } from '@/lib/site/paths'

const shownServices = 3

/** Places by services, with what is said of each and for when. A narrow screen lays it out as a list. */
export function MatrixTable({ matrix, view }: { matrix: ImpactMatrix; view: IncidentView }) {
  const words = getDictionary(view.lang).places.matrix
  const { columns, rows } = matrix
  const labels = columns.map((column) => labelOf(column, view))
  return (
    <div className={styles.matrix}>
      <h4 id="matrix">{words.title}</h4>
      <table aria-labelledby="matrix">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {columns.map((column, index) => (
              <th key={column.services.join(' ')} scope="col">
                {columns.length === 1 ? words.whatAndWhen : labels[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.kind} ${row.places.map(({ place, wording }) => place?.slug ?? wording).join(' ')}`}
              className={styles[`depth${Math.min(row.depth, 3)}`]}
            >
              <th scope="row">
                <Where row={row} view={view} />
              </th>
              {row.cells.map((hits, index) => (
                <td key={labels[index]} data-none={hits.length === 0 ? '' : undefined}>
                  {columns.length > 1 && (
                    <span className={styles.column} aria-hidden="true">
                      {labels[index]}
                    </span>
                  )}
                  <MatrixHits hits={hits} view={view} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Where({ row: { kind, places }, view: { lang, vendor } }: { row: MatrixRow; view: IncidentView }) {
  const words = getDictionary(lang).places.matrix
  if (kind === 'undisclosed') return words.undisclosed(vendor.name)
  if (kind === 'not-stated') return words.notStated
  return (
    <ul className={styles.places}>
      {places.map(({ place, wording }) => (
        <li key={place?.slug ?? wording}>{place === null ? wording : <a href={regionPath(lang, place.slug)}>{place.names[lang]}</a>}</li>
      ))}
    </ul>
  )
}

function labelOf({ services }: MatrixColumn, { lang, serviceNames }: IncidentView): string {
  const words = getDictionary(lang).places.matrix
  if (services.length === 0) return words.noService
  const named = services.slice(0, shownServices).map((slug) => serviceNames.get(slug) ?? slug)
  const rest = services.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` ${words.moreServices(rest)}` : ''}`
}
