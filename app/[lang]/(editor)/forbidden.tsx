import { headers } from 'next/headers'
import { askedPathHeader } from '@/app/[lang]/(editor)/with-nonce'
import { NotAllowed } from '@/components/people/not-allowed'
import { findSignedIn } from '@/lib/auth/visitor'

/** What answers, with 403, for a page of the editor that somebody's role does not reach. It is given no parameters. */
export default async function Forbidden() {
  const asked = await headers()
  const visitor = await findSignedIn(asked)
  const path = asked.get(askedPathHeader) ?? '/'
  return visitor === null ? null : <NotAllowed lang={/^\/de(\/|$)/.test(path) ? 'de' : 'en'} path={path} person={visitor.person} />
}
