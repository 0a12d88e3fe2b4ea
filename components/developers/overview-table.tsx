import styles from '@/components/developers/developers.module.css'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { getDeveloperWords } from '@/lib/site/language/developers/developer-words'
import type { DeveloperSection } from '@/lib/site/language/developers/en'
import type { Language } from '@/lib/site/language/language'

/** What there is, each with where it is told more of. Addresses in the order in which most people need them. */
const rows: readonly { section: DeveloperSection; addresses: readonly string[]; as: string }[] = [
  { section: 'incident', addresses: ['/incidents/{slug}/incident.json'], as: 'JSON, Markdown, CSV, BibTeX, PNG' },
  {
    section: 'feeds',
    addresses: ['/feeds/atom.xml', '/feeds/rss.xml', '/feeds/feed.json', '/feeds/calendar.ics'],
    as: 'Atom, RSS, JSON Feed, iCalendar',
  },
  { section: 'statuspage', addresses: ['/api/v2/summary.json'], as: 'Statuspage v2' },
  { section: 'reference', addresses: ['/api/v1/incidents'], as: 'JSON, OpenAPI 3.1' },
  { section: 'embeds', addresses: ['/embed', '/oembed', '/badge/{slug}.svg'], as: 'HTML, oEmbed, SVG' },
  { section: 'dump', addresses: ['/dump/incidents.jsonl.gz'], as: 'JSON Lines, gzip' },
  { section: 'schemas', addresses: ['/schemas/incident.json'], as: 'JSON Schema' },
]

/** Everything on one look. */
export function OverviewTable({ lang }: { lang: Language }) {
  const { overview, sections } = getDeveloperWords(lang)
  return (
    <ScrollRegion label={overview.caption} className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{overview.what}</th>
            <th scope="col">{overview.where}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, addresses, as }) => (
            <tr key={section}>
              <th scope="row">
                <a href={`#${section}`}>{sections[section].title}</a>
              </th>
              <td>
                {addresses.map((address) => (
                  <code key={address} className={styles.address}>
                    {address}
                  </code>
                ))}
                <span className={styles.beside}>{as}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
