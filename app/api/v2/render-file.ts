import { gunzipSync, gzipSync } from 'node:zlib'
import { unstable_cache } from 'next/cache'
import type { Question } from '@/app/api/v2/read-question'
import { AppError } from '@/lib/core/errors'
import type { Classification } from '@/lib/core/incident/document'
import { catalogueSlugs } from '@/lib/data/address-map'
import { getFate, listServices, listVendors } from '@/lib/data/catalogue'
import { getLastChange, listOpenRecords, listPublicRecords } from '@/lib/data/incidents/queries/publication/list-public-records'
import { settingsTag } from '@/lib/data/outbox'
import { toEntityTag } from '@/lib/publish/entity-tag'
import { toInertJson } from '@/lib/publish/inert-json'
import { type Listed, statuspageFiles, toStatuspageFile } from '@/lib/publish/statuspage/statuspage-files'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'
import { siteSettings } from '@/lib/site/settings'

type Rendered = { body: string; tag: string }

const classificationsOf: Readonly<Record<Exclude<Listed, null>, readonly Classification[]>> = {
  incidents: ['incident', 'advisory'],
  maintenance: ['maintenance'],
}

/**
 * A file of the Statuspage API with the tag that tells whether a copy is still good. What has no free parameter is kept until the record
 * changes, and for a minute at most; a page of a list is made for whoever asks. Throws 'not-found' for a vendor there is none of.
 */
export async function renderFile(question: Question): Promise<Rendered> {
  const known = catalogueSlugs()
  const isVendor = question.vendor === null || (known?.vendors.has(question.vendor) ?? (await findVendor(question.vendor)) !== null)
  if (!isVendor) throw new AppError('not-found', 'There is no such vendor.')
  // Before the catalogue was first read no server runs that could keep anything.
  if (known === null || !question.isUsual) return render(question)
  const kept = { tags: ['record', 'catalogue', settingsTag], revalidate: 60 }
  const { packed, tag } = await unstable_cache(
    async () => pack(await render(question)),
    ['statuspage', question.name, question.vendor ?? ''],
    kept,
  )()
  return { body: gunzipSync(Buffer.from(packed, 'base64')).toString(), tag }
}

/** Next keeps nothing above two megabytes, and fifty incidents with all their updates may be more. */
function pack({ body, tag }: Rendered): { packed: string; tag: string } {
  return { packed: gzipSync(body).toString('base64'), tag }
}

async function render({ name, vendor, page, limit }: Question): Promise<Rendered> {
  const at = now()
  const of = vendor ?? undefined
  const lists = statuspageFiles[name]?.lists ?? null
  const list = async () =>
    lists === null ? [] : listPublicRecords({ classification: classificationsOf[lists], vendor: of, offset: (page - 1) * limit, limit })
  const [open, listed, changedAt, vendors, services, { merged, retired }] = await Promise.all([
    listOpenRecords(at, of),
    list(),
    getLastChange(of),
    listVendors(),
    listServices(),
    getFate(),
  ])
  const file = toStatuspageFile(name, {
    siteName: siteSettings().name,
    siteUrl: getConfig().siteUrl,
    vendor: vendor === null ? null : await findVendor(vendor),
    catalogue: { vendors, services, standing: merged, retired: retired.services },
    changedAt,
    open,
    listed,
    now: at,
  })
  const body = `${toInertJson(file)}\n`
  return { body, tag: toEntityTag(body, at) }
}

async function findVendor(slug: string) {
  return (await listVendors()).find((vendor) => vendor.slug === slug) ?? null
}
