import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import type { Said } from '@/components/people/form/said'
import { nextPath } from '@/lib/auth/next-path'
import { noteCookie, openNote } from '@/lib/auth/sealed-note'
import { findSignedIn, requireActor, type SignedIn } from '@/lib/auth/visitor'
import { type Role, reachesRole } from '@/lib/core/permissions'
import type { Actor } from '@/lib/data/actor'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage, type Language } from '@/lib/site/language/language'
import type { NoteName } from '@/lib/site/language/people/en'
import { type EditorSection, editorNowherePath, editorPath, editorRefusedPath, signInPath } from '@/lib/site/paths'

export type PageProps = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What every page of the editor is asked for: its language, its query, and what the last form came to. */
export type Asked = { lang: Language; query: (name: string) => string | null; said: Said | null; next: string | null }
export type AskedBySignedIn = Asked & { visitor: SignedIn; actor: Actor & { id: string } }

export async function readPage({ params, searchParams }: PageProps): Promise<Asked> {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  const given = await searchParams
  const query = (name: string) => {
    const value = given[name]
    return typeof value === 'string' ? value : null
  }
  const note = await openNote((await cookies()).get(noteCookie)?.value, query('note'))
  const { notes } = getDictionary(lang).people
  const said =
    note !== null && Object.hasOwn(notes, note.said)
      ? { id: note.id, name: note.said as NoteName, field: note.field, kept: note.kept, shown: note.shown }
      : null
  const next = nextPath(query('next'), '')
  return { lang, query, said, next: next === '' ? null : next }
}

/**
 * The same for somebody who is signed in; anybody else goes to sign in first, and comes back to the section or address named. A role
 * that does not reach `needed` is led to where that is said, with 403.
 */
export async function readEditorPage(
  props: PageProps,
  back: EditorSection | null | ((lang: Language) => string),
  needed: Role = 'contributor',
): Promise<AskedBySignedIn> {
  const asked = await readPage(props)
  const visitor = await findSignedIn(await headers())
  const { lang } = asked
  if (visitor === null) redirect(signInPath(lang, typeof back === 'function' ? back(lang) : editorPath(lang, back ?? undefined)))
  if (!reachesRole(visitor.person.role, needed)) redirect(editorRefusedPath(lang))
  return { ...asked, visitor, actor: requireActor(visitor) }
}

/** What a page is about; where it is not there, the reader is led to the site's own 404, which is complete without script. */
export function requireFound<Value>(lang: Language, value: Value | null): Value {
  return value ?? redirect(editorNowherePath(lang))
}

/** What every page behind the sign-in says about itself: it is nobody else's business. */
export async function editorMetadata({ params }: Pick<PageProps, 'params'>, title: (lang: Language) => string): Promise<Metadata> {
  const { lang } = await params
  return isLanguage(lang) ? { title: title(lang), robots: { index: false, follow: false }, referrer: 'same-origin' } : {}
}

/** A cursor from the address of a list; one that is none of ours leads to no page. */
export function requireCursor(cursor: string | null, isOurs: (cursor: string) => boolean): string | null {
  if (cursor !== null && !isOurs(cursor)) notFound()
  return cursor
}
