import type { Deed, Form } from '@/app/[lang]/(editor)/deed'
import { suggestFor } from '@/app/[lang]/(editor)/editor/reports/suggest-for'
import { AppError } from '@/lib/core/errors'
import { type AcceptedReport, acceptedReportSchema } from '@/lib/core/reports/accepted-report'
import type { Actor } from '@/lib/data/actor'
import { listPlaces } from '@/lib/data/catalogue'
import { acceptReport } from '@/lib/data/reports/accept-report'
import { rejectReport, reopenReport } from '@/lib/data/reports/decide-report'
import { getReport } from '@/lib/data/reports/list-reports'
import { getDictionary } from '@/lib/site/language/dictionary'
import type { Language } from '@/lib/site/language/language'
import { editorReportsPath } from '@/lib/site/paths'

/** Back to where the form stood: the list, the list of one incident, or one report. */
const page = (lang: Language, { one, id = '', incident }: Form) =>
  editorReportsPath(lang, one === 'yes' ? { report: id } : incident ? { incident } : {})
const listOf = (lang: Language, { incident }: Form) => editorReportsPath(lang, incident ? { incident } : {})

/** What curators decide of what readers report. */
export const reportDeeds: Readonly<Record<string, Deed>> = {
  'accept-report': {
    page,
    run: async ({ lang, actor, form }) => {
      const accepted = await accept(actor, form, false)
      return { to: listOf(lang, form), said: accepted.entryId === null ? 'reportTaken' : 'reportAccepted' }
    },
  },
  'publish-report': {
    page,
    run: async ({ lang, actor, form }) => {
      await accept(actor, form, true)
      return { to: listOf(lang, form), said: 'reportPublished' }
    },
  },
  'reject-report': {
    page,
    run: async ({ lang, actor, form }) => {
      await rejectReport(actor, { id: form.id ?? '', note: form.reason })
      return { to: listOf(lang, form), said: 'reportRejected' }
    },
  },
  'reopen-report': {
    page: (lang) => editorReportsPath(lang, { state: 'rejected' }),
    run: async ({ lang, actor, form }) => {
      await reopenReport(actor, form.id ?? '')
      return { to: editorReportsPath(lang), said: 'reportReopened' }
    },
  },
}

/** With the fields of the long form as they were changed, else as the report suggests. */
async function accept(actor: Actor, form: Form, publish: boolean) {
  const report = await getReport(actor, form.id ?? '')
  if (report === null) throw new AppError('not-found', 'There is no such report.')
  const { reports, site } = getDictionary('en')
  const accepted = form.text === undefined ? suggestFor(report, await listPlaces()) : requireForm(form)
  const publishBecause = publish ? reports.because(accepted.place) : undefined
  return acceptReport(actor, { id: report.id, accepted, publisher: reports.publisher(site.name), publishBecause })
}

function requireForm(form: Form): AcceptedReport {
  const words = (text: string | undefined) => text?.replaceAll(/\r\n?/g, '\n').trim() || null
  const parsed = acceptedReportSchema.safeParse({
    finding: form.finding || null,
    speaker: words(form.speaker) ?? '',
    place: words(form.place),
    stated: form.stated,
    happened: words(form.happened),
    text: words(form.text) ?? '',
    language: form.language,
    linkKind: form.linkKind || null,
  })
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'The record cannot hold this.', {
    field: String(parsed.error.issues[0]?.path[0] ?? ''),
    reason: 'report-invalid',
  })
}
