import { describedBy, FieldFrame } from '@/components/editor/fields/field-frame'
import styles from '@/components/editor/fields/fields.module.css'
import { useField } from '@/components/editor/fields/use-field'

type ChoiceProps<Value extends string> = {
  target: string
  path: string
  label: string
  value: Value | null
  options: readonly (readonly [Value, string])[]
  onValue: (value: Value | null) => void
  /** What no choice is called; without it one must be chosen. */
  none?: string
  hint?: string
}

/** One of a few. */
export function ChoiceField<Value extends string>({ target, path, label, value, options, onValue, none, hint }: ChoiceProps<Value>) {
  const { id, fault, oddity } = useField(target, path)
  const isKnown = value === null || options.some(([each]) => each === value)
  return (
    <FieldFrame id={id} label={label} hint={hint} fault={fault} oddity={oddity}>
      <select
        className={styles.input}
        id={id}
        value={value ?? ''}
        aria-describedby={describedBy(id, hint, fault ?? oddity)}
        onChange={(event) => onValue(event.target.value === '' ? null : (event.target.value as Value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
