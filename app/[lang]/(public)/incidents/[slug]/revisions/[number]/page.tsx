import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { incidentMetadata } from '@/app/[lang]/(public)/incidents/[slug]/incident-metadata'
import { IncidentTrail } from '@/app/[lang]/(public)/incidents/[slug]/incident-trail'
import { loadRevision } from '@/app/[lang]/(public)/incidents/[slug]/revisions/load-revisions'
import { IncidentPage } from '@/components/incident/incident-page'
import { PageShell } from '@/components/layout/page-shell'
import { RevisionBanner } from '@/components/revisions/revision-banner'
import { isLanguage } from '@/lib/site/language/language'
import { getRevisionWords } from '@/lib/site/language/revisions/revision-words'
import { readRevisionNumber, revisionPath, revisionsPath } from '@/lib/site/revision-paths'

type Props = { params: Promise<{ lang: string; slug: string; number: string }> }

/** There are as many as there are revisions, and few are read: none is cached. */
export const dynamic = 'force-dynamic'

async function load(params: Props['params']) {
  const { lang, slug, number: asked } = await params
  const number = readRevisionNumber(asked)
  return isLanguage(lang) && number !== null ? loadRevision(lang, slug, number) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view, revision } = (await load(params)) ?? notFound()
  const { title, ...metadata } = incidentMetadata(view)
  return {
    ...metadata,
    title: `${title}, ${getRevisionWords(view.lang).revision(revision.number)}`,
    robots: { index: false, follow: true },
  }
}

/** The incident as one revision recorded it. */
export default async function Page({ params }: Props) {
  const { view, revision } = (await load(params)) ?? notFound()
  const { slug } = view.timeline.document
  const words = getRevisionWords(view.lang)
  return (
    <PageShell lang={view.lang} pathIn={(lang) => revisionPath(lang, slug, revision.number)} current="incidents">
      <IncidentTrail
        view={view}
        below={[
          { name: words.history, path: revisionsPath(view.lang, slug) },
          { name: words.revision(revision.number), path: revisionPath(view.lang, slug, revision.number) },
        ]}
      />
      <RevisionBanner revision={revision} slug={slug} lang={view.lang} />
      <IncidentPage view={view} formats={[]} />
    </PageShell>
  )
}
