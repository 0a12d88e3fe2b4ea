import type { PatternScope } from '@/lib/core/patterns/patterns'
import { placesMatching } from '@/lib/core/places/ancestry'
import { listPlaces, listServices } from '@/lib/data/catalogue'
import { Prisma } from '@/lib/data/generated/client'

/** The measures of a scope, as the rows of a query. Each but the whole is found by an index. */
export async function scopeSql(scope: PatternScope): Promise<Prisma.Sql> {
  switch (scope.kind) {
    case 'all':
      return Prisma.sql`SELECT * FROM incident_measure`
    case 'vendor':
      return Prisma.sql`SELECT * FROM incident_measure WHERE vendor_slug = ${scope.slug}`
    case 'cause':
      return Prisma.sql`SELECT * FROM incident_measure WHERE cause = ${scope.slug}`
    case 'service':
      return amongSql(Prisma.sql`SELECT incident_id FROM incident_service WHERE service_slug = ANY(${await withBelow(scope.slug)}::text[])`)
    case 'region': {
      const places = placesMatching(scope.slug, await listPlaces())
      return amongSql(Prisma.sql`SELECT incident_id FROM incident_region WHERE place_slug = ANY(${places}::text[])`)
    }
  }
}

function amongSql(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT * FROM incident_measure WHERE incident_id IN (${ids})`
}

async function withBelow(slug: string): Promise<string[]> {
  const services = await listServices()
  const found = new Set([slug])
  for (const above of found) for (const each of services) if (each.parents.includes(above)) found.add(each.slug)
  return [...found]
}
