import { FieldFrame } from '@/components/editor/fields/field-frame'
import { MomentField } from '@/components/editor/fields/moment-field'
import { useField } from '@/components/editor/fields/use-field'
import { useEditor } from '@/components/editor/frame/editor-context'
import { useHeader } from '@/components/editor/head/use-header'
import styles from '@/components/editor/items/items.module.css'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Instant, Moment } from '@/lib/core/time/moment'

const sides = [
  ['from', 'coverageFrom'],
  ['to', 'coverageTo'],
] as const

/** Which stretch of the vendor's posts our copy holds: what a promise without an answer means depends on it. */
export function CoverageField() {
  const { copy, words } = useEditor()
  const { set } = useHeader()
  const { id, fault } = useField('set/coverage', '')
  const { fields } = words
  const { coverage, entries } = copy.mine
  const near = entries.find(({ kind, statedAt }) => kind === 'vendor-update' && statedAt.at !== null)?.statedAt
  const put = (part: Partial<IncidentDocument['coverage']>) => (document: IncidentDocument) => ({
    ...document,
    coverage: { ...document.coverage, ...part },
  })
  return (
    <FieldFrame id={id} label={fields.coverage} hint={fields.coverageHint} fault={fault} isGroup isWide>
      {sides.map(([side, label]) => (
        <MomentField
          key={side}
          target="set/coverage"
          path={side}
          label={fields[label]}
          moment={toMoment(coverage[side])}
          near={near}
          isOptional
          isExact
          onMoment={(document, moment) => put({ [side]: moment?.at ?? null })(document)}
        />
      ))}
      <label className={styles.check}>
        <input
          id={id}
          type="checkbox"
          checked={coverage.complete}
          onChange={(event) => set('coverage', { ...coverage, complete: event.target.checked })}
        />
        {fields.coverageComplete}
      </label>
    </FieldFrame>
  )
}

function toMoment(at: Instant | null): Moment | undefined {
  return at === null ? undefined : { at, precision: 'second', zone: 'UTC', zoneCertainty: 'stated' }
}
