import { AppError } from '@/lib/core/errors'
import { getDb } from '@/lib/data/db'
import { fromWatchRow, type Watch } from '@/lib/data/watches/watch'
import { now } from '@/lib/site/clock'

/** Every watch, in the order in which they were added. */
export async function listWatches(): Promise<Watch[]> {
  const rows = await getDb().watch.findMany({ orderBy: { id: 'asc' } })
  return rows.map(shown)
}

/** A watch by its number or its URL. Throws 'not-found'. */
export async function requireWatch(name: string): Promise<Watch> {
  const id = /^\d{1,9}$/.test(name) ? Number(name) : null
  const url = URL.canParse(name) ? new URL(name).href : name
  const row = await getDb().watch.findUnique({ where: id === null ? { url } : { id } })
  if (row === null) throw new AppError('not-found', `There is no watch ${name}.`)
  return shown(row)
}

function shown(row: Parameters<typeof fromWatchRow>[0]): Watch {
  const { etag: _, lastModified: __, smallerSince: ___, ...watch } = fromWatchRow(row, now())
  return watch
}
