import styles from '@/components/people/people.module.css'
import own from '@/components/shelf/shelf.module.css'

type ChoiceProps = {
  name: string
  id: string
  label: string
  value: string
  fault: string | null
  choices: readonly { value: string; text: string }[]
}

/** One of a few, with what is wrong with it beside it. */
export function ChoiceField({ name, id, label, value, fault, choices }: ChoiceProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        className={own.select}
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
      {fault === null ? null : (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
