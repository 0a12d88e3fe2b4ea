import { type ReportOutcome, receivedOutcome, toFields } from '@/app/[lang]/(public)/incidents/[slug]/report/report-outcome'
import { readForm } from '@/app/read-body'
import { requireTry } from '@/lib/auth/limits'
import { requireOwnOrigin } from '@/lib/auth/require-own-origin'
import { AppError } from '@/lib/core/errors'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { fetchOwnPage } from '@/lib/data/pages/fetch-own-page'
import { addReport, requireReport } from '@/lib/data/reports/add-report'
import { getConfig } from '@/lib/site/config'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { log } from '@/lib/site/log'
import { reportPath } from '@/lib/site/paths'
import { readClientAddress } from '@/lib/site/peer'
import { statusOf, toProblem } from '@/lib/site/problem'

type Context = { params: Promise<{ lang: string; slug: string }> }

const mostBytes = 32_768
/** A field that no person sees; programs fill in whatever they find. */
const trap = 'topic'

/**
 * The form of the report page, without account, cookie or script: answered by that page, with what came of it. It has an address of its
 * own, for a page cannot be posted to, and led there by `proxy.ts` it would come from this machine, whoever sent it.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { lang, slug } = await params
  if (!isLanguage(lang)) return toProblem(new AppError('not-found', 'There is no such form.'))
  let form: Record<string, string> = {}
  try {
    requireOwnOrigin(request.headers)
    form = await readForm(request, mostBytes)
    return await answer(lang, slug, 200, await receive(request.headers, lang, slug, form))
  } catch (thrown) {
    const error = toDatabaseFault(thrown)
    if (!(error instanceof AppError)) log.error({ err: error }, 'A report could not be received.')
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'gone')) return toProblem(error)
    return answer(lang, slug, error instanceof AppError ? statusOf[error.code] : 500, refusal(error, form))
  }
}

/** Whoever comes here without a form, by the address alone, gets one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { lang, slug } = await params
  return new Response(null, { status: 303, headers: { location: reportPath(isLanguage(lang) ? lang : 'en', slug) } })
}

async function receive(headers: Headers, language: Language, slug: string, form: Record<string, string>): Promise<ReportOutcome> {
  const { once: _, ...fields } = toFields(form)
  const report = requireReport({ ...fields, language })
  if (form[trap]) throw new AppError('invalid', 'The trap was filled in.', { faults: [{ field: 'trap' }] })
  await requireTry('report by address', readClientAddress(headers))
  await requireTry('reports on incident', slug)
  const { receivedAt } = await addReport({ incident: slug, report, once: form.once })
  return receivedOutcome(receivedAt, report)
}

function refusal(error: unknown, form: Record<string, string>): ReportOutcome {
  const fields = toFields(form)
  if (!(error instanceof AppError)) return { is: 'refused', why: 'failed', faults: [], fields }
  const given = error.code === 'invalid' && Array.isArray(error.details.faults) ? error.details.faults : []
  const faults = given.map(({ field }: { field?: unknown }) => String(field))
  return { is: 'refused', why: faults.length > 0 ? null : error.code, faults, fields }
}

function answer(lang: Language, slug: string, status: number, told: ReportOutcome): Promise<Response> {
  return fetchOwnPage({ origin: getConfig().ownOrigin, path: reportPath(lang, slug), status, told })
}
