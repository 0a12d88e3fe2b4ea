import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { parseOutcome } from '@/app/[lang]/(public)/incidents/[slug]/report/report-outcome'
import { pageMetadata } from '@/app/[lang]/(public)/page-metadata'
import { Trail } from '@/app/[lang]/(public)/trail'
import { PageShell } from '@/components/layout/page-shell'
import { ReportPage } from '@/components/reports/report-page'
import { listPlaces } from '@/lib/data/catalogue'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { readTold } from '@/lib/data/pages/fetch-own-page'
import { getDictionary } from '@/lib/site/language/dictionary'
import { isLanguage } from '@/lib/site/language/language'
import { archivePath, incidentPath, reportPath } from '@/lib/site/paths'

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: Promise<{ what?: string | string[] }> }

/** Each form has a mark of its own, and says what came of the last one. */
export const dynamic = 'force-dynamic'

async function load({ params }: Props) {
  const { lang, slug } = await params
  const incident = isLanguage(lang) ? await getPublishedIncident(slug) : null
  if (incident === null || !isLanguage(lang)) notFound()
  const { title, language, codes } = incident.document
  return { lang, slug, title, language, code: codes[0]?.code ?? slug }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, code } = await load(props)
  const { form } = getDictionary(lang).reports
  return pageMetadata({
    lang,
    title: `${code}: ${form.title}`,
    description: form.meta(code),
    pathIn: (other) => reportPath(other, slug),
    feed: { scope: { incident: slug }, name: code, hasMaintenance: false },
    indexed: false,
  })
}

export default async function Page(props: Props) {
  const { lang, slug, ...incident } = await load(props)
  const { what } = await props.searchParams
  const { site, reports } = getDictionary(lang)
  const crumbs = [
    { name: site.incidents, path: archivePath(lang) },
    { name: incident.code, path: incidentPath(lang, slug) },
    { name: reports.form.trail, path: reportPath(lang, slug) },
  ]
  const countries = (await listPlaces()).filter(({ kind }) => kind === 'country').map(({ names }) => names[lang])
  return (
    <PageShell lang={lang} pathIn={(other) => reportPath(other, slug)} current="incidents">
      <Trail lang={lang} crumbs={crumbs} />
      <ReportPage
        lang={lang}
        incident={{ slug, ...incident }}
        outcome={parseOutcome(readTold(await headers()))}
        chosen={typeof what === 'string' ? what : ''}
        once={randomUUID()}
        countries={countries}
      />
    </PageShell>
  )
}
