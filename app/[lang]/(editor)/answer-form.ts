import type { Deed, DeedOutcome } from '@/app/[lang]/(editor)/deed'
import { noteOf } from '@/app/[lang]/(editor)/note-of'
import { readForm } from '@/app/read-body'
import { requireOwnOrigin } from '@/lib/auth/require-own-origin'
import { noteCookie, openNote, sealNote } from '@/lib/auth/sealed-note'
import { findSignedIn, requireActor } from '@/lib/auth/visitor'
import { AppError } from '@/lib/core/errors'
import { untilOwnPagesShow } from '@/lib/data/pages/until-own-pages-show'
import { recordAudit } from '@/lib/data/people/audit'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { log } from '@/lib/site/log'
import { signInPath } from '@/lib/site/paths'
import { toProblem } from '@/lib/site/problem'

export type FormContext = { params: Promise<{ lang: string; deed: string }> }

const mostBytes = 32_768
const neverKept = ['password', 'repeat', 'current', 'secret', 'code', 'note']

/** One form of a page without script: checked, done, and answered by a redirect to the page that says what came of it. */
export async function answerForm(request: Request, { params }: FormContext, deeds: Readonly<Record<string, Deed>>): Promise<Response> {
  const { lang, deed: name } = await params
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (!isLanguage(lang) || deed === undefined) return toProblem(new AppError('not-found', 'There is no such form.'))
  try {
    requireOwnOrigin(request.headers)
    const form = await readForm(request, deed.mostBytes ?? mostBytes)
    const visitor = deed.entry === true ? null : await findSignedIn(request.headers)
    if (visitor === null && deed.entry !== true) return seeOther(signInPath(lang, deed.page(lang, form)), [])
    const previous = await openNote(cookieOf(request.headers, noteCookie), form.note ?? null)
    const asked = { lang, form, headers: request.headers, previous }
    try {
      const outcome = deed.entry === true ? await deed.run(asked) : await deed.run({ ...asked, ...signedIn(visitor) })
      if (deed.entry !== true) await untilOwnPagesShow()
      return await follow(lang, deed.page(lang, form), outcome, name)
    } catch (error) {
      if (error instanceof AppError && ['forbidden', 'too-many'].includes(error.code))
        await recordAudit(visitor && requireActor(visitor), {
          action: 'form',
          outcome: 'refused',
          target: name,
          detail: { code: error.code },
        })
      if (!(error instanceof AppError)) log.error({ err: error, form: name }, 'A form failed.')
      const kept = Object.fromEntries(Object.entries({ ...form, deed: name }).filter(([field]) => !neverKept.includes(field)))
      return await follow(lang, deed.page(lang, form), { kept, shown: previous?.shown ?? {}, ...noteOf(error) }, name)
    }
  } catch (error) {
    return toProblem(error)
  }
}

function signedIn(visitor: Awaited<ReturnType<typeof findSignedIn>>) {
  if (visitor === null) throw new AppError('unauthenticated', 'Sign in first.')
  return { visitor, actor: requireActor(visitor) }
}

async function follow(lang: Language, page: string, outcome: DeedOutcome, name: string): Promise<Response> {
  const { to = page, said, cookies = [], ...rest } = outcome
  if (said === undefined) return seeOther(to, cookies)
  const { id, cookie } = await sealNote({ said, ...rest, kept: rest.kept ?? {} })
  log.debug({ form: name, lang, said }, 'A form was answered.')
  return seeOther(`${to}${to.includes('?') ? '&' : '?'}note=${id}`, [...cookies, cookie])
}

/** After a form the browser asks for a page: reloading it repeats nothing. */
function seeOther(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function cookieOf(headers: Headers, name: string): string | undefined {
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find((each) => each.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}
