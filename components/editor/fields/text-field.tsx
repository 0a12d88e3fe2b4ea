import { describedBy, FieldFrame } from '@/components/editor/fields/field-frame'
import styles from '@/components/editor/fields/fields.module.css'
import { useField } from '@/components/editor/fields/use-field'

type TextProps = {
  target: string
  path: string
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string | undefined
  /** More than one line: at least so many. */
  lines?: number
  isWide?: boolean
  fault?: string | null
  language?: string
  inputMode?: 'url' | 'numeric' | 'decimal'
  isReadOnly?: boolean
}

/** A line of text, or several. */
export function TextField({
  target,
  path,
  label,
  value,
  onValue,
  hint,
  lines,
  isWide,
  fault: given,
  language,
  inputMode,
  isReadOnly,
}: TextProps) {
  const { id, fault: found, oddity } = useField(target, path)
  const fault = given ?? found
  const common = {
    id,
    value,
    lang: language,
    readOnly: isReadOnly,
    'aria-invalid': fault === null ? undefined : true,
    'aria-describedby': describedBy(id, hint, fault ?? oddity),
    onChange: ({ target: { value } }: { target: { value: string } }) => onValue(value),
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} fault={fault} oddity={oddity} isWide={isWide ?? lines !== undefined}>
      {lines === undefined ? (
        <input className={styles.input} type="text" autoComplete="off" inputMode={inputMode} {...common} />
      ) : (
        <textarea className={styles.area} rows={rowsOf(value, lines)} {...common} />
      )}
    </FieldFrame>
  )
}

const perRow = 70

/** As many rows as the text takes, within reason. */
function rowsOf(text: string, least: number): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perRow)), 0)
  return Math.min(24, Math.max(least, rows))
}
