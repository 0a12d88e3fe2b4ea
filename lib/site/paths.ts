import type { CauseCategory, Classification } from '@/lib/core/incident/document'
import type { ReportKind } from '@/lib/core/reports/reader-report'
import type { ListSort } from '@/lib/core/search/list-sort'
import type { Instant } from '@/lib/core/time/moment'
import type { Status } from '@/lib/core/timeline/timeline'
import type { Language } from '@/lib/site/language/language'

/** English lives at `/x`, German at `/de/x`. */
function localPath(lang: Language, path: string): string {
  if (lang === 'en') return path
  return path === '/' ? `/${lang}` : `/${lang}${path}`
}

export type ArchiveQuery = {
  q?: string | undefined
  vendor?: string | undefined
  service?: string | undefined
  region?: string | undefined
  cause?: CauseCategory | undefined
  classification?: Classification | undefined
  /** `live`: whatever is going on now, disputed endings among it. */
  status?: Status | 'live' | undefined
  /** Days, months or years, UTC: begun then or later, begun then or earlier. */
  from?: string | undefined
  to?: string | undefined
  sort?: ListSort | undefined
  cursor?: string | undefined
}
export const archiveParameters = [
  'q',
  'vendor',
  'service',
  'region',
  'cause',
  'classification',
  'status',
  'from',
  'to',
  'sort',
  'cursor',
] as const

export const homePath = (lang: Language) => localPath(lang, '/')
export const aboutPath = (lang: Language) => localPath(lang, '/about')
export const servicesPath = (lang: Language) => localPath(lang, '/services')
export const servicePath = (lang: Language, slug: string) => localPath(lang, `/services/${slug}`)
export const vendorPath = (lang: Language, slug: string) => localPath(lang, `/vendors/${slug}`)
export const regionsPath = (lang: Language) => localPath(lang, '/regions')
export const regionPath = (lang: Language, slug: string) => localPath(lang, `/regions/${slug}`)
/** The land under every map, by the hash of its content. */
export const landPath = (version: string) => `/land.svg?v=${version}`
export const causePath = (lang: Language, cause: CauseCategory) => localPath(lang, `/causes/${cause}`)
export const errorPath = (lang: Language, slug: string) => localPath(lang, `/errors/${slug}`)
export const statsPath = (lang: Language) => localPath(lang, '/stats')
export const incidentPath = (lang: Language, slug: string) => localPath(lang, `/incidents/${slug}`)
export const incidentFormatPath = (slug: string, format: string, lang: Language = 'en') => `${incidentPath(lang, slug)}/${format}`
export const incidentAtPath = (lang: Language, slug: string, at: Instant) => `${incidentPath(lang, slug)}/at/${instantSegment(at)}`
/** Where a reader says what they see; `what` is chosen already then. */
export const reportPath = (lang: Language, slug: string, what?: ReportKind) =>
  `${incidentPath(lang, slug)}/report${what === undefined ? '' : `?what=${what}`}`
export const reportFormPath = (lang: Language, slug: string) => `${incidentPath(lang, slug)}/report/answer`
export const entryPath = (lang: Language, slug: string, entryId: string) => `${incidentPath(lang, slug)}#${entryId}`

export const signInPath = (lang: Language, next?: string) =>
  localPath(lang, next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`)
export const secondFactorPath = (lang: Language) => localPath(lang, '/sign-in/second-factor')
export const forgotPath = (lang: Language) => localPath(lang, '/sign-in/forgot')
/** Where a set-up, an invitation or a reset is accepted. */
export const accessLinkPath = (lang: Language, secret: string) => localPath(lang, `/sign-in/link/${secret}`)
export const signInFormPath = (lang: Language, deed: string) => localPath(lang, `/sign-in/act/${deed}`)
export type EditorSection = 'new' | 'account' | 'second-factor' | 'tokens' | 'people' | 'settings' | 'audit' | 'reports' | 'catalogue'
export const editorPath = (lang: Language, section?: EditorSection) =>
  localPath(lang, section === undefined ? '/editor' : `/editor/${section}`)
/** The queue of what readers report: of one state, of one incident, from a cursor on, or one of them. */
export function editorReportsPath(lang: Language, query: Partial<Record<'state' | 'incident' | 'cursor' | 'report', string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return editorPath(lang, 'reports') + (search === '' ? '' : `?${search}`)
}
export const editorFormPath = (lang: Language, deed: string) => localPath(lang, `/editor/act/${deed}`)

/** The desk of one incident, by its id: a draft has no public slug. `publish` shows what becomes public, `record` what may happen to it since. */
export const editorIncidentPath = (lang: Language, id: string, part?: 'publish' | 'record') =>
  localPath(lang, part === undefined ? `/editor/incidents/${id}` : `/editor/incidents/${id}/${part}`)
/** Where somebody is led whose role does not reach a page: it answers 403. */
export const editorRefusedPath = (lang: Language) => localPath(lang, '/editor/refused')
/** The paste box and the first notice; what is pasted goes into the incident with that id, if one is told. */
export const editorNewPath = (lang: Language, into?: string) =>
  localPath(lang, into === undefined ? '/editor/new' : `/editor/new?into=${into}`)
/** No page is there: the 404 of the whole site answers. */
export const editorNowherePath = (lang: Language) => localPath(lang, '/editor/nowhere')
export const catalogueParts = ['vendors', 'services', 'regions', 'sources'] as const
export type CataloguePart = (typeof catalogueParts)[number]
export const editorCataloguePath = (lang: Language, part: CataloguePart, slug?: string) =>
  localPath(lang, slug === undefined ? `/editor/catalogue/${part}` : `/editor/catalogue/${part}/${slug}`)

/** The archive with its filters; unset ones leave no trace, so that one list has one URL. */
export function archivePath(lang: Language, query: ArchiveQuery = {}): string {
  const search = new URLSearchParams()
  for (const name of archiveParameters) {
    const value = query[name]
    if (value) search.set(name, value)
  }
  const text = search.toString()
  return localPath(lang, text ? `/incidents?${text}` : '/incidents')
}

/** Error texts, all of them or those that fit what was pasted. */
export function errorsPath(lang: Language, { q, cursor }: { q?: string | undefined; cursor?: string | undefined } = {}): string {
  const search = new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) }).toString()
  return localPath(lang, search ? `/errors?${search}` : '/errors')
}

/** The one spelling of an instant in a URL: `2023-07-18T10:00Z`, with seconds or milliseconds only where they are not zero. */
export function instantSegment(at: Instant): string {
  return at.replace(/\.000Z$/, 'Z').replace(/:00Z$/, 'Z')
}

/**
 * Reads an instant from a URL. `canonical` is the one spelling; a caller redirects when it differs from what was asked. Seconds,
 * milliseconds, offsets, a lower-case t or z, and a bare date (its first minute) are understood; anything else is null.
 */
export function parseInstantSegment(text: string): { at: Instant; canonical: string } | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:[Zz]|([+-])(\d\d):?(\d\d)))?$/.exec(text)
  if (!match) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] = match
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`
  const time = Date.parse(local)
  if (Number.isNaN(time) || new Date(time).toISOString() !== local) return null
  if (Number(offsetHour) > 14 || Number(offsetMinute) > 59) return null
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000 * (sign === '-' ? -1 : 1)
  const at = new Date(time - offset).toISOString()
  return at.length === 24 ? { at, canonical: instantSegment(at) } : null
}

/** The instant in a segment as it stands in a URL, with what it escapes. */
export function readInstantSegment(segment: string): { at: Instant; canonical: string; asked: string } | null {
  try {
    const asked = decodeURIComponent(segment)
    const parsed = parseInstantSegment(asked)
    return parsed && { ...parsed, asked }
  } catch {
    return null
  }
}
