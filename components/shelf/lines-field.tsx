import styles from '@/components/people/people.module.css'
import own from '@/components/shelf/shelf.module.css'

type LinesProps = { name: string; id: string; label: string; hint: string; value: string; fault: string | null }

/** Several values, one per line, with what is wrong with them beside it. */
export function LinesField({ name, id, label, hint, value, fault }: LinesProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        className={own.lines}
        id={id}
        name={name}
        rows={Math.min(Math.max(value.split('\n').length + 1, 2), 8)}
        defaultValue={value}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? `${id}-hint` : `${id}-hint ${id}-fault`}
      />
      {fault === null ? null : (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
