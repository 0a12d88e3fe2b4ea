import { sha256Hex } from '@/lib/core/history/canonical'
import type { Entry } from '@/lib/core/incident/entry'
import { compareText } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { contentShaOf, entryIdOf } from '@/lib/ingest/feed/feed-identity'
import { readTimestamp, statedMoment } from '@/lib/ingest/feed/feed-moment'
import { cleanLine, cleanText, clipText } from '@/lib/ingest/feed/feed-text'
import { htmlToMarkdown } from '@/lib/ingest/feed/html-to-markdown'
import type { FeedDoubt } from '@/lib/ingest/feed/parse-feed'
import type { ServiceIndex } from '@/lib/ingest/feed/service-index'
import { type NamedComponent, referToComponents } from '@/lib/ingest/statuspage/components'
import type { FeUpdate } from '@/lib/ingest/statuspage/fe-statuspage'
import { unknownStateRank, updateStates } from '@/lib/ingest/statuspage/status-words'

export type TellDoubt = (kind: FeedDoubt['kind'], path: (string | number)[], message: string) => void

/** What an update needs to know of its incident. `originKey` is the incident's: format, page and key. */
type UpdateContext = {
  page: string
  key: string
  originKey: string
  components: readonly NamedComponent[]
  services: ServiceIndex
  sources: string[]
  doubt: TellDoubt
}

export const format = 'statuspage'
const longestBody = 40_000

/** The moment a page prints; its offset is stated. Times without seconds ("…:00.000Z", as an archive rounds them) are to the minute. */
export function momentOf(value: string | null): Moment | null {
  const at = readTimestamp(value)
  if (at === null) return null
  return at.endsWith(':00.000Z') ? { ...statedMoment(at), precision: 'minute' } : statedMoment(at)
}

/** Every update as one entry, in the order in which they were said. */
export function readUpdates(updates: readonly FeUpdate[], context: UpdateContext): Entry[] {
  const identities = identify(updates, context.originKey)
  return updates
    .map((update, index) => readUpdate(update, index, identities.get(update), context))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)))
}

function sortKey({ statedAt, fields, id }: Entry): string {
  return `${statedAt.at ?? '~'} ${rankOf(fields?.serviceStatus ?? 'update')} ${id}`
}

function rankOf(state: string): number {
  return updateStates.get(state)?.rank ?? unknownStateRank
}

type Identity = { key: string; id: string }

/**
 * Statuspage gives an update its own id. Archives number them per incident (`update_0` is the newest and pushes the others on),
 * imitations leave the id out: those are known by the instant they were created and their state, further ones of both by their
 * order. Such an id begins alike for one instant and sorts by state, so that they are shown as they were said.
 */
function identify(updates: readonly FeUpdate[], originKey: string): Map<FeUpdate, Identity> {
  const uses = new Map<string, number>()
  for (const { id } of updates) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1)
  const identities = new Map<FeUpdate, Identity>()
  const nameless = new Map<string, FeUpdate[]>()
  for (const update of updates) {
    if (update.id !== null && uses.get(update.id) === 1 && !/^update[_-]?\d+$/i.test(update.id)) {
      identities.set(update, { key: update.id, id: entryIdOf(`${originKey}/${update.id}`) })
    } else {
      const base = `${createdOf(update)} ${update.status ?? 'update'}`
      const group = nameless.get(base)
      if (group === undefined) nameless.set(base, [update])
      else group.push(update)
    }
  }
  for (const [base, group] of nameless) {
    group.sort((a, b) => numberOf(b) - numberOf(a) || compareText(a.body ?? '', b.body ?? ''))
    group.forEach((update, index) => {
      const suffix = `-${rankOf(update.status ?? 'update')}${index === 0 ? '' : `-${String(index + 1).padStart(4, '0')}`}`
      const key = index === 0 ? base : `${base} #${index + 1}`
      identities.set(update, { key, id: `${entryIdOf(`${originKey}/${createdOf(update)}`)}${suffix}` })
    })
  }
  return identities
}

function createdOf(update: FeUpdate): string {
  const created = readTimestamp(update.created_at) ?? readTimestamp(update.display_at ?? update.displayed_at)
  return created ?? `undated ${sha256Hex((update.body ?? '').toWellFormed()).slice(0, 16)}`
}

function numberOf({ id }: FeUpdate): number {
  return Number(/\d+$/.exec(id?.slice(-12) ?? '')?.[0] ?? 0)
}

function readUpdate(update: FeUpdate, index: number, identity: Identity | undefined, context: UpdateContext): Entry {
  const { page, key, doubt, services } = context
  const { key: own = '', id = '' } = identity ?? {}
  const path = ['incident_updates', index]
  const printed = cleanLine(update.display_at ?? update.displayed_at ?? update.created_at ?? '', 100)
  const statedAt = momentOf(update.display_at ?? update.displayed_at) ?? momentOf(update.created_at)
  if (statedAt === null) {
    const timed = (['display_at', 'displayed_at', 'created_at'] as const).find((name) => update[name] !== null)
    doubt('unreadable-date', timed === undefined ? path : [...path, timed], 'An update has no time that can be read; it stands undated.')
  }
  const state = cleanLine(update.status ?? '', 80)
  const known = updateStates.get(state)
  if (known === undefined && state !== '') doubt('unknown-value', [...path, 'status'], `The state “${state}” is unknown.`)
  const raw = cleanText(update.body ?? '')
  const body = cleanText(htmlToMarkdown(raw))
  if (body.length > longestBody) doubt('truncated', [...path, 'body'], 'An update longer than 40,000 characters was cut.')
  if (update.body !== null && (!update.body.isWellFormed() || update.body.includes('\0'))) {
    doubt('repaired-text', [...path, 'body'], 'A NUL or half a character was replaced by U+FFFD.')
  }
  const affected = affectedBy(update, context.components)
  const impacted = affected.map((one) => componentLine(one.name, one.state)).join('\n')
  const fields = {
    ...(impacted === '' ? {} : { impactedService: clipText(impacted, longestBody) }),
    ...(state === '' || state === 'update' ? {} : { serviceStatus: state }),
  }
  return {
    id,
    kind: 'vendor-update',
    statedAt: statedAt ?? { at: null, precision: 'unknown', ...(printed === '' ? {} : { text: printed }) },
    ...(body === '' ? { headline: headlineOf(state) } : {}),
    body: clipText(body, longestBody),
    wording: 'verbatim',
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(known?.phase == null ? {} : { phase: known.phase }),
    regions: [],
    services: referToComponents(
      affected.map(({ component }) => component),
      services,
    ),
    language: detectLanguage(body) ?? 'en',
    translations: [],
    sources: context.sources,
    relates: [],
    origin: {
      format,
      page,
      key: cleanLine(`${key}/${own}`, 500),
      contentSha: contentShaOf({ state, body: raw, statedAt: statedAt?.at ?? null }),
    },
  }
}

/** A component and its state as an entry shows them: "Storage - Oslo (partial outage)". */
export function componentLine(name: string, state: string): string {
  return `${name} (${state.replaceAll('_', ' ')})`
}

/** "in_progress" as a heading: "In progress". */
function headlineOf(state: string): string {
  const words = state.replaceAll('_', ' ').trim() || 'update'
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The components an update names with the state it gives them, in the order of their names. */
function affectedBy(update: FeUpdate, components: readonly NamedComponent[]) {
  const byName = new Map(components.map((component) => [component.name, component]))
  const affected = update.affected_components.flatMap(({ name, new_status }) => {
    const full = cleanLine(name ?? '', 300)
    const component = byName.get(full) ?? (full === '' ? undefined : { name: full, group: null, states: [] })
    return component === undefined ? [] : [{ name: full, state: cleanLine(new_status ?? '', 80) || 'state not given', component }]
  })
  const distinct = new Map(affected.map((one) => [`${one.name}\n${one.state}`, one]))
  return [...distinct.entries()].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one)
}
