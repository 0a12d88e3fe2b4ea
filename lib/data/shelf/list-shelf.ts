import { slugSchema } from '@/lib/core/incident/claim'
import { foldText } from '@/lib/core/search/fold-text'
import { getFate, listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { getDb } from '@/lib/data/db'
import { type Page, toPage } from '@/lib/data/people/list-people'
import type { Shelf, ShelfItem } from '@/lib/data/shelf/catalogue-rows'

const perPage = 50

/** An item with what became of it and how many published incidents name it. */
export type Shelved<Name extends Shelf> = ShelfItem[Name] & { retired: boolean; mergedInto: string | null; incidents: number }

export type ShelfQuery = { q?: string | undefined; cursor?: string | undefined }

/** A shelf of the catalogue by slug, or what of it is called so; one page of it. An unknown cursor goes on from where it would stand. */
export async function listShelf<Name extends Shelf>(shelf: Name, { q = '', cursor = '' }: ShelfQuery = {}): Promise<Page<Shelved<Name>>> {
  const folded = foldText(q)
  const found = (await itemsOf(shelf)).filter(
    (item) => item.slug > cursor && (folded === '' || namesOf(item).some((name) => foldText(name).includes(folded))),
  )
  const { items, nextCursor } = toPage(found.slice(0, perPage + 1), perPage, ({ slug }) => slug)
  return { items: await withFate(shelf, items), nextCursor }
}

export async function getShelved<Name extends Shelf>(shelf: Name, slug: string): Promise<Shelved<Name> | null> {
  const item = (await itemsOf(shelf)).find((each) => each.slug === slug)
  return item === undefined ? null : ((await withFate(shelf, [item]))[0] ?? null)
}

export function isShelfCursor(cursor: string): boolean {
  return slugSchema.safeParse(cursor).success
}

async function itemsOf<Name extends Shelf>(shelf: Name): Promise<readonly ShelfItem[Name][]> {
  const read = { vendors: listVendors, services: listServices, regions: listPlaces }
  return (await read[shelf]()) as readonly ShelfItem[Name][]
}

function namesOf(item: ShelfItem[Shelf]): string[] {
  if ('aliases' in item) return [item.slug, item.names.en, item.names.de, ...item.aliases]
  return 'codePrefixes' in item ? [item.slug, item.name, ...item.names] : [item.slug, item.name]
}

async function withFate<Name extends Shelf>(shelf: Name, items: readonly ShelfItem[Name][]): Promise<Shelved<Name>[]> {
  const [{ merged, retired }, counts] = [
    await getFate(),
    await countIncidents(
      shelf,
      items.map(({ slug }) => slug),
    ),
  ]
  return items.map((item) => ({
    ...item,
    retired: retired[shelf].has(item.slug),
    mergedInto: shelf === 'services' ? (merged.get(item.slug) ?? null) : null,
    incidents: counts.get(item.slug) ?? 0,
  }))
}

async function countIncidents(shelf: Shelf, slugs: readonly string[]): Promise<Map<string, number>> {
  type Row = { slug: string; count: number }
  const query: Readonly<Record<Shelf, () => Promise<Row[]>>> = {
    vendors: () => getDb().$queryRaw`
      SELECT vendor_slug AS slug, count(*)::int AS count FROM incident
      WHERE vendor_slug = ANY(${slugs}::text[]) AND state = 'current' GROUP BY 1`,
    services: () => getDb().$queryRaw`
      SELECT service_slug AS slug, count(*)::int AS count FROM incident_service x JOIN incident i ON i.id = x.incident_id
      WHERE service_slug = ANY(${slugs}::text[]) AND i.state = 'current' GROUP BY 1`,
    regions: () => getDb().$queryRaw`
      SELECT place_slug AS slug, count(DISTINCT incident_id)::int AS count FROM incident_region x JOIN incident i ON i.id = x.incident_id
      WHERE place_slug = ANY(${slugs}::text[]) AND i.state = 'current' GROUP BY 1`,
  }
  return new Map((await query[shelf]()).map(({ slug, count }) => [slug, count]))
}
