import { useState } from 'react'
import styles from '@/components/editor/fields/fields.module.css'
import { withPrecision, withZone } from '@/lib/core/time/change-moment'
import { type Moment, type Precision, precisions } from '@/lib/core/time/moment'
import { isZone } from '@/lib/core/time/zone'
import { toOffset, zonesNamed } from '@/lib/core/time/zone-names'
import type { EditingWords } from '@/lib/site/language/editing/en'

type DetailProps = { id: string; moment: Moment; words: EditingWords; onMoment: (moment: Moment) => void }

/** How exactly a time is known and in which zone it was read, each to be corrected. */
export function MomentDetails({ id, moment, words: { moment: words }, onMoment }: DetailProps) {
  const [zone, setZone] = useState<string | null>(null)
  const certainty = moment.zoneCertainty ?? 'stated'
  const put = (text: string) => {
    const offset = toOffset(text.trim()) ?? zonesNamed(text.trim())[0] ?? (isZone(text.trim()) ? text.trim() : null)
    setZone(offset === null ? text : null)
    if (offset !== null && offset !== moment.zone) onMoment(withZone(moment, offset, certainty === 'unknown' ? 'assumed' : certainty))
  }
  return (
    <details className={styles.details}>
      <summary>{words.details}</summary>
      <div className={styles.row}>
        <label>
          <span className={styles.label}>{words.precision}</span>
          <select
            className={styles.input}
            value={moment.precision}
            onChange={(event) => onMoment(withPrecision(moment, event.target.value as Precision))}
          >
            {precisions.map((precision) => (
              <option key={precision} value={precision}>
                {words.precisions[precision]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className={styles.label}>{words.zone}</span>
          <input
            className={styles.input}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={zone ?? moment.zone ?? 'UTC'}
            aria-describedby={`${id}-zone-hint`}
            aria-invalid={zone !== null && zone !== '' ? true : undefined}
            onChange={(event) => setZone(event.target.value)}
            onBlur={(event) => put(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') put(event.currentTarget.value)
            }}
          />
        </label>
        <label>
          <span className={styles.label}>{words.certainty}</span>
          <select
            className={styles.input}
            value={certainty}
            onChange={(event) => onMoment({ ...moment, zone: moment.zone ?? 'UTC', zoneCertainty: event.target.value as 'stated' })}
          >
            {(['stated', 'assumed', 'unknown'] as const).map((each) => (
              <option key={each} value={each}>
                {words.certainties[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={styles.hint} id={`${id}-zone-hint`}>
        {words.zoneHint}
      </p>
    </details>
  )
}
