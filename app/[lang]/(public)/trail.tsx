import { StructuredData } from '@/app/[lang]/(public)/structured-data'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { breadcrumbNode, type Crumb } from '@/lib/publish/json-ld/site-nodes'
import { getConfig } from '@/lib/site/config'
import { getFoundWords } from '@/lib/site/language/found/found-words'
import type { Language } from '@/lib/site/language/language'

/** The way to a page below a section: for readers a line of links, for machines a list. The page itself comes last. */
export function Trail({ lang, crumbs }: { lang: Language; crumbs: readonly Crumb[] }) {
  return (
    <>
      <Breadcrumbs label={getFoundWords(lang).trail} crumbs={crumbs} />
      <StructuredData node={breadcrumbNode(getConfig().siteUrl, crumbs)} />
    </>
  )
}
