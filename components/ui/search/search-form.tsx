import type { ReactNode } from 'react'
import { SearchBox } from '@/components/ui/search/search-box.island'
import styles from '@/components/ui/search/search-form.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

type FormProps = { lang: Language; q?: string | undefined; children?: ReactNode }

/** The search as a plain form; further fields of the same form are its children. */
export function SearchForm({ lang, q = '', children }: FormProps) {
  const { home: words, filters } = getDictionary(lang)
  return (
    <search>
      <form className={styles.form} action={archivePath(lang)} method="get">
        <label className={styles.label} htmlFor="q">
          {words.searchLabel}
        </label>
        <SearchBox lang={lang} q={q} words={{ placeholder: words.searchHint, ...filters.box }} />
        <button className={styles.button} type="submit">
          {words.searchButton}
        </button>
        {children}
      </form>
    </search>
  )
}
