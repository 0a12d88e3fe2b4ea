import styles from '@/components/people/people.module.css'
import type { Language } from '@/lib/site/language/language'
import { getPublishingWords } from '@/lib/site/language/publishing/publishing-words'

type ReasonProps = {
  lang: Language
  id: string
  hint: string
  suggestions: readonly string[]
  value: string
  fault: string | null
}

/** Why, for the public history: one line, with reasons that fit offered beside it. */
export function ReasonField({ lang, id, hint, suggestions, value, fault }: ReasonProps) {
  const words = getPublishingWords(lang)
  const list = `${id}-suggestions`
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {words.reason}
      </label>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
        {suggestions.length === 0 ? null : ` ${words.reasonExamples} ${suggestions.map(words.quoted).join(', ')}`}
      </p>
      <input
        className={styles.input}
        id={id}
        name="reason"
        list={suggestions.length === 0 ? undefined : list}
        defaultValue={value}
        required
        maxLength={1000}
        autoComplete="off"
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={fault === null ? `${id}-hint` : `${id}-hint ${id}-fault`}
      />
      {suggestions.length === 0 ? null : (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {fault === null ? null : (
        <p className={styles.fault} id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}
