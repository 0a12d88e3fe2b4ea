import styles from '@/components/ui/search-form.module.css'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { archivePath } from '@/lib/site/paths'

/** The search as a plain form; a filter already chosen stays chosen. */
export function SearchForm({ lang, q = '', service }: { lang: Language; q?: string | undefined; service?: string | undefined }) {
  const words = getDictionary(lang).home
  return (
    <search>
      <form className={styles.form} action={archivePath(lang)} method="get">
        <label className={styles.label} htmlFor="q">
          {words.searchLabel}
        </label>
        <input className={styles.input} id="q" name="q" type="search" defaultValue={q} maxLength={200} placeholder={words.searchHint} />
        {service && <input type="hidden" name="service" value={service} />}
        <button className={styles.button} type="submit">
          {words.searchButton}
        </button>
      </form>
    </search>
  )
}
