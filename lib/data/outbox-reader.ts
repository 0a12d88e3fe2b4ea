import { addSeconds } from '@/lib/core/time/instant'
import type { Instant } from '@/lib/core/time/moment'
import { replaceAddressMap, replaceCatalogueSlugs, replaceErrorSlugs } from '@/lib/data/address-map'
import { forgetCatalogue, getFate, listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { beat } from '@/lib/data/health/pulse'
import { listAddresses } from '@/lib/data/incidents/queries/list-addresses'
import { invalidationSecret } from '@/lib/data/invalidation-secret'
import { latestOutboxId, readOutboxSince, settingsTag } from '@/lib/data/outbox'
import { listErrorSlugs } from '@/lib/data/patterns/list-errors'
import { readSettings } from '@/lib/data/settings/site-settings'
import { now } from '@/lib/site/clock'
import { replaceSiteSettings } from '@/lib/site/settings'

const pollMilliseconds = 500
/** A page being rendered while a row was committed is stored after its invalidation, so each row is invalidated once more. */
const secondPassSeconds = 2

/**
 * Follows the outbox for this instance: whatever was published here, by the command line or by another instance is seen within
 * half a second, and this process's own pages are invalidated. A database that is away is waited for; what was cached stays.
 */
export async function startOutboxReader(options: { origin: string; log: (message: string, error: unknown) => void }): Promise<() => void> {
  let lastId: bigint | null = null
  // Pages kept on disk by an earlier process may have been overtaken while none was running.
  let inherited = true
  let pending: { tags: string[]; at: Instant }[] = []
  let away = false
  let stopped = false

  const invalidate = async (tags: string[], everything = false) => {
    if (tags.length === 0 && !everything) return
    const response = await fetch(`${options.origin}/internal/invalidate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-invalidation-secret': invalidationSecret() },
      body: JSON.stringify({ tags: [...new Set(tags)], everything }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`the invalidation route answered ${response.status}`)
  }

  const load = async () => {
    const id = await latestOutboxId()
    replaceAddressMap(await listAddresses())
    replaceErrorSlugs(await listErrorSlugs())
    replaceCatalogueSlugs(await readSlugs())
    replaceSiteSettings(await readSettings())
    lastId = id
  }

  const step = async () => {
    if (lastId === null) await load()
    if (inherited) await invalidate([], true)
    inherited = false
    const rows = await readOutboxSince(lastId ?? 0n)
    const due = pending.filter((item) => item.at <= now())
    const tags = [...rows.flatMap((row) => row.tags), ...due.flatMap((item) => item.tags)]
    if (rows.length > 0) {
      replaceAddressMap(await listAddresses())
      replaceErrorSlugs(await listErrorSlugs())
    }
    // Names of vendors, services and places, and what is chosen for the whole site, stand on any page.
    if (tags.includes('catalogue')) {
      forgetCatalogue()
      replaceCatalogueSlugs(await readSlugs())
    }
    if (tags.includes(settingsTag)) replaceSiteSettings(await readSettings())
    await invalidate(tags, tags.includes('catalogue') || tags.includes(settingsTag))
    pending = pending.filter((item) => !due.includes(item))
    for (const row of rows) pending.push({ tags: row.tags, at: addSeconds(now(), secondPassSeconds) })
    lastId = rows.at(-1)?.id ?? lastId
    beat('outbox', lastId)
    away = false
  }

  const loop = async () => {
    while (!stopped) {
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
      await step().catch((error: unknown) => {
        if (!away) options.log('the outbox cannot be read; trying again', error)
        away = true
      })
    }
  }

  await load().catch((error: unknown) => {
    away = true
    options.log('the outbox cannot be read; trying again', error)
  })
  void loop()
  return () => {
    stopped = true
  }
}

async function readSlugs() {
  const { merged } = await getFate()
  return { services: await listServices(), vendors: await listVendors(), regions: await listPlaces(), merged }
}
