import styles from '@/components/incident/entries/filter/entry-filter.module.css'
import { FilterStatus } from '@/components/incident/entries/filter/filter-status.island'
import type { IncidentView } from '@/components/incident/incident-view'
import { MarkIcon } from '@/components/ui/mark-shape'
import { type Entry, entryKinds } from '@/lib/core/incident/entry'
import { getDictionary } from '@/lib/site/language/dictionary'

/** The style sheet knows as many sources; what is beyond shares the last number. */
const mostSources = 12
const fewestEntries = 4

/** The numbers under which the sources of an incident are chosen, by source id; entries without a source have their own. */
export function numberSources({ timeline }: IncidentView): ReadonlyMap<string | null, number> {
  const used = new Set<string | null>(timeline.entries.flatMap(({ entry }) => (entry.sources.length === 0 ? [null] : entry.sources)))
  return new Map([...used].map((id, index) => [id, Math.min(index, mostSources - 1)]))
}

/** An entry's source numbers, for the style sheet to choose by. */
export function sourceNumbers(entry: Entry, numbers: ReadonlyMap<string | null, number>): string {
  const ids = entry.sources.length === 0 ? [null] : entry.sources
  return [...new Set(ids.map((id) => numbers.get(id)))].join(' ')
}

/** Which kinds and which source are shown; the style sheet does it, so that it needs no script. Nothing where there is no choice. */
export function EntryFilter({ view }: { view: IncidentView }) {
  const { entries } = view.timeline
  const words = getDictionary(view.lang)
  const { tools } = words.reading
  const kinds = entryKinds.map((kind) => ({ kind, n: entries.filter(({ entry }) => entry.kind === kind).length })).filter(({ n }) => n > 0)
  const sources = groupByNumber(numberSources(view))
  if (entries.length < fewestEntries || (kinds.length < 2 && sources.length < 2)) return null
  const nameOf = (id: string | null) => (id === null ? tools.noSource : (view.sources.get(id)?.publisher ?? id))
  return (
    <details className={styles.filter}>
      <summary>{tools.filter}</summary>
      <form className={styles.choices}>
        {kinds.length > 1 && (
          <fieldset>
            <legend>{tools.kinds}</legend>
            {kinds.map(({ kind, n }) => (
              <label key={kind}>
                <input type="checkbox" value={kind} defaultChecked autoComplete="off" /> <MarkIcon kind={kind} />
                {words.kinds[kind]} ({n})
              </label>
            ))}
          </fieldset>
        )}
        {sources.length > 1 && (
          <label className={styles.source}>
            {tools.source}{' '}
            <select defaultValue="" autoComplete="off">
              <option value="">{tools.everySource}</option>
              {sources.map(([number, ids]) => (
                <option key={number} value={number}>
                  {ids.length > 1 ? tools.furtherSources : nameOf(ids[0] ?? null)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="reset">{tools.showAll}</button>
      </form>
      <FilterStatus text={tools.hidden} />
    </details>
  )
}

function groupByNumber(numbers: ReadonlyMap<string | null, number>): [number, (string | null)[]][] {
  const groups = new Map<number, (string | null)[]>()
  for (const [id, number] of numbers) groups.set(number, [...(groups.get(number) ?? []), id])
  return [...groups]
}
