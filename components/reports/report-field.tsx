import styles from '@/components/reports/reports.module.css'

type FieldProps = {
  name: string
  label: string
  hint: string
  fault: string | null
  value: string
  maxLength: number
  /** The word that says so. */
  optional?: string
  /** More than one makes it a text of several lines. */
  lines?: number
  isAddress?: boolean
  /** What may be meant, offered while typing. */
  choices?: readonly string[]
}

/** Something to type, with its label, its hint and its fault beside it. */
export function ReportField({ name, label, hint, fault, value, maxLength, optional, lines, isAddress = false, choices }: FieldProps) {
  const shared = {
    id: name,
    name,
    maxLength,
    defaultValue: value,
    'aria-invalid': fault === null ? undefined : true,
    'aria-describedby': fault === null ? `${name}-hint` : `${name}-hint ${name}-fault`,
  } as const
  return (
    <div className={styles.field}>
      <label htmlFor={name}>
        {label} {optional === undefined ? null : <span className={styles.hint}>({optional})</span>}
      </label>
      <p className={styles.hint} id={`${name}-hint`}>
        {hint}
      </p>
      {lines === undefined ? (
        <input
          {...shared}
          {...(isAddress ? { type: 'url', spellCheck: false } : {})}
          list={choices && `${name}-choices`}
          autoComplete="off"
        />
      ) : (
        <textarea {...shared} rows={lines} />
      )}
      {choices && (
        <datalist id={`${name}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {fault === null ? null : (
        <p className={styles.fault} id={`${name}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
