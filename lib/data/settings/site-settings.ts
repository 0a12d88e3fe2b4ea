import * as z from 'zod'
import { AppError } from '@/lib/core/errors'
import { textSchema } from '@/lib/core/incident/claim'
import { canAdminister } from '@/lib/core/permissions'
import { type Actor, requirePermission } from '@/lib/data/actor'
import { toDatabaseFault } from '@/lib/data/database-fault'
import { getDb } from '@/lib/data/db'
import { appendOutbox, settingsTag } from '@/lib/data/outbox'
import { recordAudit } from '@/lib/data/people/audit'
import { inTransaction, lockRecord } from '@/lib/data/transaction'
import { isLanguage, type Language, languages } from '@/lib/site/language/language'
import { firstSettings, replaceSiteSettings, type SiteSettings } from '@/lib/site/settings'

export const settingsSchema = z.strictObject({
  name: textSchema(60).refine((name) => name.trim() === name && !/[\r\n]/.test(name), 'must be one line, without space around it'),
  licence: z
    .strictObject({
      name: textSchema(100),
      url: z.url({ protocol: /^https?$/, error: 'must be an address that begins with https://' }).max(500),
    })
    .nullable(),
  languages: z
    .array(z.enum(languages))
    .refine((chosen) => chosen.includes('en'), 'English is always offered')
    .overwrite((chosen): Language[] => languages.filter((language) => chosen.includes(language))),
})

/** As they are kept; those of a new site where nobody has chosen any. */
export async function readSettings(): Promise<SiteSettings> {
  const row = await getDb()
    .siteSetting.findUnique({ where: { id: 1 } })
    .catch((error: unknown) => {
      throw toDatabaseFault(error)
    })
  return toSettings(row)
}

type Row = { name: string; licenceName: string | null; licenceUrl: string | null; languages: string[] }

/** What a row says; the settings of a new site where there is none. */
export function toSettings(row: Row | null): SiteSettings {
  if (row === null) return firstSettings
  const { name, licenceName, licenceUrl } = row
  const licence = licenceName === null || licenceUrl === null ? null : { name: licenceName, url: licenceUrl }
  return { name, licence, languages: row.languages.filter(isLanguage) }
}

/** Chooses what stands on every page; all instances show it within two seconds. 'invalid' names the field. */
export async function changeSettings(actor: Actor, given: z.input<typeof settingsSchema>): Promise<SiteSettings> {
  requirePermission(actor, canAdminister, 'change the settings')
  const parsed = settingsSchema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.') ?? ''
    const reason = `settings-${String(issue?.path[0])}`
    throw new AppError('invalid', `${field}: ${issue?.message}.`, { reason, field, faults: [{ field, message: issue?.message }] })
  }
  const { name, licence, languages: chosen } = parsed.data
  const data = { name, licenceName: licence?.name ?? null, licenceUrl: licence?.url ?? null, languages: [...chosen] }
  await inTransaction(async (tx) => {
    await lockRecord(tx)
    await tx.siteSetting.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data })
    await recordAudit(
      actor,
      { action: 'settings-changed', detail: { name, licence: licence?.name ?? null, languages: chosen.join(' ') } },
      tx,
    )
    await appendOutbox(tx, { incidentId: null, tags: [settingsTag] })
  })
  replaceSiteSettings(parsed.data)
  return parsed.data
}
