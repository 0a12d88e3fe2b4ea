import type { ReactNode } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { NoteBox } from '@/components/people/form/note-box'
import type { Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import type { Language } from '@/lib/site/language/language'

type EntryProps = {
  lang: Language
  pathIn: (lang: Language) => string
  title: string
  lead: string
  said: Said | null
  children: ReactNode
}

/** A page for somebody who is on their way in. */
export function EntryPage({ lang, pathIn, title, lead, said, children }: EntryProps) {
  return (
    <PageShell lang={lang} pathIn={pathIn}>
      <div className={styles.entry}>
        <div className={styles.section}>
          <h1>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </div>
        <NoteBox said={said} lang={lang} />
        {children}
      </div>
    </PageShell>
  )
}
