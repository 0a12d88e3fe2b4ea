import type { ReactNode } from 'react'
import styles from '@/components/ui/search-form.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type FormProps = { lang: Language; q?: string | undefined; children?: ReactNode }

/** The search as a plain form; further fields of the same form are its children. */
export function SearchForm({ lang, q = '', children }: FormProps) {
  const words = getDictionary(lang).home
  return (
    <search>
      <form className={styles.form} action={archivePath(lang)} method="get">
        <label className={styles.label} htmlFor="q">
          {words.searchLabel}
        </label>
        <input className={styles.input} id="q" name="q" type="search" defaultValue={q} maxLength={1000} placeholder={words.searchHint} />
        <button className={styles.button} type="submit">
          {words.searchButton}
        </button>
        {children}
      </form>
    </search>
  )
}
