import { type Language, languages } from '@/lib/site/language/language'

/** What an administrator chooses for the whole site. */
export type SiteSettings = {
  /** How the site calls itself in titles, in its masthead and to machines. */
  name: string
  /** Under which its texts may be used again; null where none was chosen. */
  licence: { name: string; url: string } | null
  /** Which languages are offered, English always among them. An address in another one keeps working for whoever has it. */
  languages: readonly Language[]
}

export const firstSettings: SiteSettings = { name: 'Faultline', licence: null, languages }

/** One per process: pages, `proxy.ts` and the outbox reader are bundled apart but share the process. */
const key = Symbol.for('faultline.settings')
const store = globalThis as { [key]?: SiteSettings }

/** As the outbox reader last read them; those of a new site before. */
export function siteSettings(): SiteSettings {
  return store[key] ?? firstSettings
}

export function replaceSiteSettings(settings: SiteSettings): void {
  store[key] = settings
}
