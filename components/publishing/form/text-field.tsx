import styles from '@/components/people/people.module.css'
import area from '@/components/publishing/publishing.module.css'

type TextFieldProps = {
  name: string
  id: string
  label: string
  hint?: string
  fault?: string | null
  value?: string | undefined
  required?: boolean
  maxLength: number
  rows?: number
}

/** Some lines to type, with their label, hint and fault. */
export function TextField({ id, label, hint, fault = null, value = '', required = true, rows = 4, ...rest }: TextFieldProps) {
  const described = [hint === undefined ? null : `${id}-hint`, fault === null ? null : `${id}-fault`].filter((each) => each !== null)
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
      <textarea
        className={`${styles.input} ${area.lines}`}
        id={id}
        rows={rows}
        defaultValue={value}
        required={required}
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
