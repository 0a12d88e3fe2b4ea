import type { ReactNode } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { NoteBox } from '@/components/people/form/note-box'
import type { Said } from '@/components/people/form/said'
import styles from '@/components/people/people.module.css'
import { canAdminister, type Role } from '@/lib/core/permissions'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { type EditorSection, editorFormPath, editorPath } from '@/lib/site/paths'

type EditorProps = {
  lang: Language
  /** Null is the first page. */
  section: EditorSection | null
  person: { name: string; role: Role }
  said: Said | null
  /** Of a page below a section: its own heading and its own address. */
  title?: string
  pathIn?: (lang: Language) => string
  children: ReactNode
}

export const recordSections = ['new', 'reports', 'catalogue'] as const
export const ownSections = ['account', 'second-factor', 'tokens'] as const
export const administratorSections = ['people', 'settings', 'audit'] as const

/** The sections that a role can open. */
export function sectionsOf(role: Role): readonly EditorSection[] {
  return [...recordSections, ...ownSections, ...(canAdminister(role) ? administratorSections : [])]
}

/** Frame of every page for somebody who is signed in: where they can go, who they are, and how to leave. */
export function EditorPage({ lang, section, person, said, title, pathIn, children }: EditorProps) {
  const { editor } = getDictionary(lang).people
  const places = [null, ...sectionsOf(person.role)]
  return (
    <PageShell lang={lang} pathIn={pathIn ?? ((other) => editorPath(other, section ?? undefined))}>
      <nav className={styles.navigation} aria-label={editor.navigation}>
        {places.map((place) => (
          <a
            key={place}
            href={editorPath(lang, place ?? undefined)}
            aria-current={place === section && pathIn === undefined ? 'page' : undefined}
          >
            {editor.sections[place ?? 'start']}
          </a>
        ))}
        <form className={styles.leave} method="post" action={editorFormPath(lang, 'sign-out')}>
          <span>{editor.signedInAs(person.name)}</span>
          <button className={styles.quiet} type="submit">
            {editor.signOut}
          </button>
        </form>
      </nav>
      <div className={styles.wide}>
        <h1>{title ?? (section === null ? editor.title : editor.sections[section])}</h1>
        <NoteBox said={said} lang={lang} />
        {children}
      </div>
    </PageShell>
  )
}
