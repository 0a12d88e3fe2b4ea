import styles from '@/components/revisions/revisions.module.css'
import type { Language } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { revisionsPath } from '@/lib/site/revision-paths'

type FormProps = { lang: Language; slug: string; newest: number; from?: number; to?: number }

/** Any two revisions side by side: a plain form, so that it works without script. */
export function CompareForm({ lang, slug, newest, from = 1, to = newest }: FormProps) {
  const words = getRevisionWords(lang)
  const limits = { type: 'number', min: 1, max: newest, step: 1, required: true, inputMode: 'numeric' } as const
  return (
    <form className={styles.compare} action={revisionsPath(lang, slug)}>
      <fieldset>
        <legend>{words.compare}</legend>
        <label>
          {words.from} <input name="from" defaultValue={from} {...limits} />
        </label>
        <label>
          {words.to} <input name="to" defaultValue={to} {...limits} />
        </label>
        <button type="submit">{words.compareButton}</button>
      </fieldset>
    </form>
  )
}
