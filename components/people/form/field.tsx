import styles from '@/components/people/people.module.css'

type FieldProps = {
  name: string
  /** Where a name stands twice on a page. */
  id?: string
  label: string
  type?: 'text' | 'email' | 'password' | 'url'
  /** For some lines of text instead of one. */
  rows?: number
  autoComplete?: string
  hint?: string
  /** What is wrong with what was sent. */
  fault?: string | null
  value?: string | undefined
  required?: boolean
  minLength?: number
  maxLength?: number
  inputMode?: 'numeric' | 'text'
}

/** One line or several to type into, with its label, its hint and its fault beside it. */
export function Field({ name, id = name, label, type = 'text', rows, hint, fault = null, value, required = true, ...rest }: FieldProps) {
  const described = [hint === undefined ? null : `${id}-hint`, fault === null ? null : `${id}-fault`].filter((id) => id !== null)
  const common = {
    id,
    name,
    defaultValue: value,
    required,
    'aria-invalid': fault === null ? undefined : true,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
  }
  const isPlain = type === 'text'
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input
          className={styles.input}
          type={type}
          spellCheck={isPlain ? undefined : false}
          autoCapitalize={isPlain ? undefined : 'none'}
          {...common}
          {...rest}
        />
      ) : (
        <textarea className={`${styles.input} ${styles.lines}`} rows={rows} {...common} {...rest} />
      )}
      {fault === null ? null : (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
