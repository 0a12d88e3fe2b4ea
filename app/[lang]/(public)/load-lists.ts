import { dependOn } from '@/app/depend-on'
import { AppError } from '@/lib/core/errors'
import { listPlaces } from '@/lib/data/catalogue'
import { listFilterCounts } from '@/lib/data/incidents/queries/list-filter-counts'
import { type IncidentFilter, listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import type { Language } from '@/lib/site/language/language'
import type { ArchiveQuery } from '@/lib/site/paths'

const recentCount = 10

/** What the home page shows. */
export async function loadHome(lang: Language) {
  await dependOn('record')
  const [ongoing, recent, placeNames] = await Promise.all([
    listIncidents({ ongoing: true }),
    listIncidents({ limit: recentCount }),
    loadPlaceNames(lang),
  ])
  return { ongoing: ongoing.items, recent: recent.items, total: recent.total, placeNames }
}

/** One page of the archive. A cursor that is none of ours gives the first page and says so. */
export async function loadArchive(lang: Language, query: ArchiveQuery) {
  await dependOn('record')
  const { cursor, ...filter } = withoutEmpty(query)
  const [page, counts, placeNames] = await Promise.all([
    listIncidents(cursor === undefined ? filter : { ...filter, cursor }).then(
      (found) => ({ ...found, cursorLost: false }),
      async (error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'invalid' || cursor === undefined) throw error
        return { ...(await listIncidents(filter)), cursorLost: true }
      },
    ),
    listFilterCounts(),
    loadPlaceNames(lang),
  ])
  const { items, total, nextCursor, cursorLost } = page
  return { rows: items, total, nextCursor, cursorLost, services: counts.services, placeNames }
}

async function loadPlaceNames(lang: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPlaces()).map(({ slug, names }) => [slug, names[lang]]))
}

function withoutEmpty({ q, vendor, service, cursor }: ArchiveQuery): IncidentFilter {
  return { ...(q ? { q } : {}), ...(vendor ? { vendor } : {}), ...(service ? { service } : {}), ...(cursor ? { cursor } : {}) }
}
