import type { Claim } from '@/lib/core/incident/claim'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact, ServiceRef } from '@/lib/core/incident/impact'
import { isVendorWord } from '@/lib/core/incident/speaker'
import type { Place } from '@/lib/core/places/place'
import { earlierOf } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { knownFrom } from '@/lib/core/time/moment-range'
import { buildTimeline } from '@/lib/core/timeline/build-timeline'
import { orderEntries } from '@/lib/core/timeline/order-entries'
import type { Timeline } from '@/lib/core/timeline/timeline'

/** A document cut to what had been stated by an instant, what was left out, and the title it then had. */
export type KnownThen = { document: IncidentDocument; hidden: Timeline['hidden']; title: string }

const longestTitle = 500

/** The timeline as it could have been drawn at that instant, from what had been stated by then and nothing else. */
export function buildTimelineKnownAt(document: IncidentDocument, places: readonly Place[], at: Instant): Timeline {
  const known = documentKnownAt(document, at)
  return { ...buildTimeline(known.document, places, at, { knownThen: true }), hidden: known.hidden, title: known.title }
}

/**
 * The document as of what had been stated by `at`: entries certain to have been stated, claims made in one of them, sources they
 * rest on. What no statement anchors is left out: summary, tags, pattern, the curator's own claims, undated entries. The result is
 * a whole document again. An entry counts from when `knownFrom` says; more is known at a later instant, never less.
 */
export function documentKnownAt(document: IncidentDocument, at: Instant): KnownThen {
  const cut = createCut(document, at)
  const entries = document.entries
    .filter(({ id }) => cut.keeps({ statedIn: [id] }))
    .map((entry) => ({ ...entry, relates: entry.relates.filter(({ entry: id }) => cut.sees(id)) }))
  if (document.summary !== null) cut.hidden.undated += 1
  const impacts = cut.claims(document.impacts).map((impact) => cutImpact(impact, cut))
  const links = cut.claims(document.links)
  const attempts = cut.claims(document.attempts).map((attempt) => ({ ...attempt, outcomes: cut.claims(attempt.outcomes) }))
  const title = titleOf(entries, document)
  const known: IncidentDocument = {
    ...document,
    title,
    summary: null,
    services: servicesNamed(document.services, entries, impacts),
    pattern: 'continuous',
    coverage: cutCoverage(document.coverage, at),
    tags: [],
    sources: cutSources(document.sources, [...entries, ...links], at),
    entries,
    impacts,
    causes: cut.claims(document.causes),
    signatures: cut.claims(document.signatures),
    advice: cut.claims(document.advice),
    attempts,
    links,
  }
  return { document: known, hidden: cut.hidden, title }
}

type Cut = {
  hidden: Timeline['hidden']
  sees: (entryId: string) => boolean
  /** Whether a claim had been made; counts it as hidden if not. */
  keeps: (claim: Pick<Claim, 'statedIn'>) => boolean
  claims: <Made extends Claim>(claims: readonly Made[]) => Made[]
}

function createCut(document: IncidentDocument, at: Instant): Cut {
  const from = new Map(document.entries.map(({ id, statedAt }) => [id, knownFrom(statedAt)]))
  const hidden = { undated: 0, later: 0 }
  const sees = (entryId: string) => {
    const known = from.get(entryId) ?? null
    return known !== null && known <= at
  }
  const keeps = ({ statedIn }: Pick<Claim, 'statedIn'>) => {
    if (statedIn.some(sees)) return true
    if (statedIn.some((id) => (from.get(id) ?? null) !== null)) hidden.later += 1
    else hidden.undated += 1
    return false
  }
  const claims = <Made extends Claim>(made: readonly Made[]) =>
    made.filter(keeps).map((claim) => ({ ...claim, statedIn: claim.statedIn.filter(sees) }))
  return { hidden, sees, keeps, claims }
}

function cutImpact(impact: Impact, cut: Cut): Impact {
  const { undisclosed, ...rest } = impact
  const [kept] = undisclosed === undefined ? [] : cut.claims([undisclosed])
  return {
    ...rest,
    starts: cut.claims(impact.starts),
    ends: cut.claims(impact.ends),
    regions: cut.claims(impact.regions),
    who: cut.claims(impact.who),
    maxDelays: cut.claims(impact.maxDelays),
    ...(kept === undefined ? {} : { undisclosed: kept }),
  }
}

function titleOf(entries: readonly Entry[], document: IncidentDocument): string {
  const ordered = orderEntries(entries).map(({ entry }) => entry)
  const stated = ordered.findLast(({ kind, fields }) => kind === 'vendor-update' && fields?.title !== undefined)?.fields?.title
  // Feeds print one title beside the updates, not in them: where no update ever states one, it is the only title there was.
  const besideUpdates = titleInFeed(document, entries)
  const title = stated ?? besideUpdates ?? ordered.find(isVendorWord)?.headline ?? document.codes[0]?.code ?? document.slug
  return title.length <= longestTitle ? title : title.slice(0, longestTitle).toWellFormed()
}

function titleInFeed({ title, entries }: IncidentDocument, visible: readonly Entry[]): string | undefined {
  const mayHaveChanged = entries.some(({ fields, kind }) => fields?.title !== undefined || kind === 'record-change')
  return !mayHaveChanged && visible.some(({ kind, origin }) => kind === 'vendor-update' && origin !== undefined) ? title : undefined
}

function servicesNamed(services: readonly ServiceRef[], entries: readonly Entry[], impacts: readonly Impact[]): ServiceRef[] {
  const named = new Set([...entries, ...impacts].flatMap((item) => item.services.map(({ service }) => service)))
  return services.filter(({ service }) => named.has(service))
}

function cutCoverage({ from, to, complete }: IncidentDocument['coverage'], at: Instant): IncidentDocument['coverage'] {
  return { from: from !== null && from <= at ? from : null, to: to === null ? null : earlierOf(to, at), complete }
}

/** Sources in use and what they retell. Title and quote of one not certain to have been out by then may tell of later things. */
function cutSources(sources: readonly Source[], users: readonly { sources: string[] }[], at: Instant): Source[] {
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const used = new Set(users.flatMap((user) => user.sources))
  for (const id of used) {
    const relayed = bySource.get(id)?.relays
    if (relayed !== undefined) used.add(relayed)
  }
  return sources
    .filter(({ id }) => used.has(id))
    .map((source) => {
      if (isOutBy(source.publishedAt, at)) return source
      const { title, quote, ...rest } = source
      return rest
    })
}

function isOutBy(publishedAt: Moment | undefined, at: Instant): boolean {
  const out = publishedAt === undefined ? null : knownFrom(publishedAt)
  return out !== null && out <= at
}
