import styles from '@/components/people/people.module.css'

type FieldProps = {
  name: string
  /** Where a name stands twice on a page. */
  id?: string
  label: string
  type?: 'text' | 'email' | 'password' | 'url'
  autoComplete?: string
  hint?: string
  /** What is wrong with what was sent. */
  fault?: string | null
  value?: string
  required?: boolean
  minLength?: number
  maxLength?: number
  inputMode?: 'numeric' | 'text'
}

/** One line to type into, with its label, its hint and its fault beside it. */
export function Field({ name, id = name, label, type = 'text', hint, fault = null, value, required = true, ...rest }: FieldProps) {
  const described = [hint === undefined ? null : `${id}-hint`, fault === null ? null : `${id}-fault`].filter((id) => id !== null)
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
      <input
        className={styles.input}
        id={id}
        name={name}
        type={type}
        defaultValue={value}
        required={required}
        spellCheck={type === 'text' ? undefined : false}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        {...rest}
      />
      {fault === null ? null : (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
