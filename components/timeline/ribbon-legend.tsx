import styles from '@/components/timeline/ribbon.module.css'
import type { RibbonData } from '@/components/timeline/ribbon-data'
import { MarkIcon } from '@/components/ui/mark-shape'
import { PromiseIcon } from '@/components/ui/promise-shape'
import { entryKinds } from '@/lib/core/incident/entry'
import { promiseOutcomes } from '@/lib/core/timeline/timeline'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'

/** The signs that this drawing really uses. */
export function RibbonLegend({ data, lang }: { data: RibbonData; lang: Language }) {
  const words = getDictionary(lang)
  const marks = data.lanes.flatMap((lane) => ('marks' in lane && lane.kind !== 'promises' ? lane.marks : []))
  const promises = data.lanes.flatMap((lane) => (lane.kind === 'promises' ? lane.marks : []))
  const kinds = new Set(marks.map(({ kind }) => kind))
  const outcomes = new Set(promises.map(({ outcome }) => outcome))
  return (
    <ul className={styles.legend} aria-label={words.ribbon.legend}>
      {entryKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <MarkIcon kind={kind} /> {words.kinds[kind]}
          </li>
        ))}
      {promiseOutcomes
        .filter((outcome) => outcomes.has(outcome))
        .map((outcome) => (
          <li key={outcome}>
            <PromiseIcon outcome={outcome} /> {words.ribbon.promise(words.promiseOutcomes[outcome])}
          </li>
        ))}
    </ul>
  )
}
