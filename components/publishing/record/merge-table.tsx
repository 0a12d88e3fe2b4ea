import people from '@/components/people/people.module.css'
import type { MergeView, RecordView } from '@/components/publishing/record/record-view'
import { ScrollRegion } from '@/components/ui/scroll-region'
import { collectionNames, type IncidentDocument } from '@/lib/core/incident/document'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { incidentPath } from '@/lib/site/paths'

/** Two incidents side by side: what each is called, where it leads, and how much it holds. */
export function MergeTable({ view, into }: { view: RecordView; into: MergeView }) {
  const { lang, document } = view
  const words = getPublishingWords(lang).record.merge
  const { headers, collectionTitles } = getRevisionWords(lang)
  const codes = (each: IncidentDocument) => each.codes.map(({ code }) => code).join(', ')
  const rows = [
    { label: headers.title, texts: [document.title, into.other.title] },
    { label: headers.codes, texts: [codes(document), codes(into.other)] },
    { label: headers.vendor, texts: [document.vendor, into.other.vendor] },
    {
      label: headers.slug,
      texts: [`${incidentPath(lang, document.slug)} (${words.goes})`, `${incidentPath(lang, into.other.slug)} (${words.stays})`],
    },
    ...collectionNames
      .filter((name) => document[name].length + into.other[name].length > 0)
      .map((name) => ({ label: collectionTitles[name], texts: [String(document[name].length), String(into.other[name].length)] })),
  ]
  return (
    <ScrollRegion label={words.both} className={people.scroll}>
      <table>
        <caption>{words.both}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.this}</th>
            <th scope="col">{words.other}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, texts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{texts[0]}</td>
              <td>{texts[1]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
