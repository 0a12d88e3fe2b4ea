import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { suggestFor } from '@/app/[lang]/(editor)/editor/reports/suggest-for'
import { editorMetadata, type PageProps, readEditorPage, requireCursor } from '@/app/[lang]/(editor)/page-request'
import { EditorPage } from '@/components/people/editor-page'
import { OneReport } from '@/components/reports/queue/one-report'
import { ReportQueue } from '@/components/reports/queue/report-queue'
import { canPublish } from '@/lib/core/permissions'
import { reportStates } from '@/lib/core/reports/reader-report'
import { listPlaces } from '@/lib/data/catalogue'
import { isIdCursor } from '@/lib/data/people/list-people'
import { getReport, listReports } from '@/lib/data/reports/list-reports'
import { getDictionary } from '@/lib/site/language/dictionary'

export const dynamic = 'force-dynamic'

export function generateMetadata(props: PageProps): Promise<Metadata> {
  return editorMetadata(props, (lang) => getDictionary(lang).people.editor.sections.reports)
}

export default async function Page(props: PageProps) {
  const { lang, said, visitor, actor, query } = await readEditorPage(props, 'reports')
  const mayDecide = canPublish(visitor.person.role)
  const asked = query('report')
  const one = asked === null ? null : ((await getReport(actor, asked)) ?? notFound())
  const frame = { lang, section: 'reports', person: visitor.person, said } as const
  if (one !== null) {
    const suggestion = suggestFor(one, await listPlaces())
    return (
      <EditorPage {...frame}>
        <OneReport lang={lang} report={one} suggestion={suggestion} mayDecide={mayDecide} said={said} />
      </EditorPage>
    )
  }
  const state = query('state') ?? 'waiting'
  const known = reportStates.find((each) => each === state) ?? notFound()
  const [cursor, incident] = [requireCursor(query('cursor'), isIdCursor), requireCursor(query('incident'), isIdCursor)]
  const { items, nextCursor } = await listReports(actor, { state: known, ...(incident === null ? {} : { incident }) }, cursor)
  return (
    <EditorPage {...frame}>
      <ReportQueue {...{ lang, state: known, incident, cursor, nextCursor, mayDecide }} reports={items} />
    </EditorPage>
  )
}
