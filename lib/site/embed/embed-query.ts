import type { Instant } from '@/lib/core/time/moment'
import { isZone } from '@/lib/core/time/zone'
import { isLanguage, type Language } from '@/lib/site/language/language'
import { parseInstantSegment } from '@/lib/site/paths'
import { readRevisionNumber } from '@/lib/site/revision-paths'

export const embedViews = ['card', 'timeline'] as const
export type EmbedView = (typeof embedViews)[number]
export const embedThemes = ['auto', 'light', 'dark'] as const
export type EmbedTheme = (typeof embedThemes)[number]

/** In the order in which they stand in an address. */
export const embedParameters = ['view', 'theme', 'lang', 'tz', 'revision', 'at'] as const
export type EmbedParameter = (typeof embedParameters)[number]

/** How an incident is shown on the page of somebody else. `zone` is an IANA name, null for UTC. */
export type EmbedQuery = {
  view: EmbedView
  theme: EmbedTheme
  lang: Language
  zone: string | null
  revision?: number
  at?: Instant
}

export type ParsedEmbedQuery = { ok: true; query: EmbedQuery } | { ok: false; parameter: EmbedParameter; value: string; lang: Language }

/** Reads the parameters of an embed; what is unset or empty is as usual, in `lang` where no language is named. Names the first one that is not understood. */
export function parseEmbedQuery(given: URLSearchParams, lang: Language = 'en'): ParsedEmbedQuery {
  const value = (name: EmbedParameter) => given.get(name) ?? ''
  const view = pick(embedViews, value('view') || 'card')
  const theme = pick(embedThemes, value('theme') || 'auto')
  const language = value('lang') || lang
  const zone = value('tz') || 'UTC'
  const at = value('at') ? parseInstantSegment(value('at')) : undefined
  const revision = value('revision') ? readRevisionNumber(value('revision')) : undefined
  const shown = isLanguage(language) ? language : lang
  const fault = (parameter: EmbedParameter) => ({ ok: false, parameter, value: value(parameter), lang: shown }) as const
  if (view === undefined) return fault('view')
  if (theme === undefined) return fault('theme')
  if (!isLanguage(language)) return fault('lang')
  if (!isZone(zone)) return fault('tz')
  if (revision === null) return fault('revision')
  if (at === null) return fault('at')
  const isUtc = /^(?:etc\/)?(?:utc|gmt)$/i.test(zone)
  return {
    ok: true,
    query: {
      view,
      theme,
      lang: language,
      zone: isUtc ? null : zone,
      ...(revision === undefined ? {} : { revision }),
      ...(at === undefined ? {} : { at: at.at }),
    },
  }
}

function pick<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  return names.find((name) => name === text)
}
