import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { Claim } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Impact } from '@/lib/core/incident/impact'
import type { IncidentDraft } from '@/lib/ingest/draft'

/**
 * A draft with only those of its entries that were accepted. What another entry alone states goes with it: claims, impacts that
 * nobody states any more, sources that nothing rests on. All entries accepted is the draft itself.
 */
export function pickEntries(draft: IncidentDraft, accepted: readonly string[]): IncidentDraft {
  const { document } = draft
  const kept = new Set(accepted)
  const entries = document.entries.filter(({ id }) => kept.has(id))
  if (entries.length === document.entries.length) return draft
  const had = new Set(document.entries.map(({ id }) => id))
  const claims = <Made extends Pick<Claim, 'statedIn'>>(made: readonly Made[]): Made[] =>
    made.flatMap((claim) => {
      const statedIn = claim.statedIn.filter((id) => kept.has(id) || !had.has(id))
      return claim.statedIn.length > 0 && statedIn.length === 0 ? [] : [{ ...claim, statedIn }]
    })
  const links = claims(document.links)
  const used = new Set([...entries, ...links].flatMap(({ sources }) => sources))
  const once = new Set([...document.entries, ...document.links].flatMap(({ sources }) => sources))
  const sources = document.sources.filter(({ id }) => used.has(id) || !once.has(id))
  const left = new Set(sources.map(({ id }) => id))
  const picked: IncidentDocument = {
    ...document,
    completeness: entries.some(({ kind }) => kind === 'vendor-update') ? document.completeness : 'stub',
    coverage: coverageOf(document, entries),
    sources: sources.map(({ relays, ...source }) => (relays !== undefined && left.has(relays) ? { ...source, relays } : source)),
    entries: entries.map((entry) => ({ ...entry, relates: entry.relates.filter(({ entry: id }) => kept.has(id)) })),
    impacts: claims(document.impacts).map((impact) => pickImpact(impact, claims)),
    causes: claims(document.causes),
    signatures: claims(document.signatures),
    advice: claims(document.advice),
    attempts: claims(document.attempts).map((attempt) => ({ ...attempt, outcomes: claims(attempt.outcomes) })),
    links,
  }
  return { ...draft, document: picked, changes: diffDocuments(null, picked) }
}

function pickImpact(impact: Impact, claims: <Made extends Pick<Claim, 'statedIn'>>(made: readonly Made[]) => Made[]): Impact {
  const { undisclosed, ...rest } = impact
  const [still] = undisclosed === undefined ? [] : claims([undisclosed])
  return {
    ...rest,
    starts: claims(impact.starts),
    ends: claims(impact.ends),
    regions: claims(impact.regions),
    who: claims(impact.who),
    maxDelays: claims(impact.maxDelays),
    ...(still === undefined ? {} : { undisclosed: still }),
  }
}

/** A hole in the middle covers nothing; a shorter copy covers what its own posts span. */
function coverageOf(document: IncidentDocument, entries: IncidentDocument['entries']): IncidentDocument['coverage'] {
  const updates = (of: IncidentDocument['entries']) => of.filter(({ kind }) => kind === 'vendor-update')
  const [all, own] = [updates(document.entries), updates(entries)]
  const first = all.findIndex(({ id }) => id === own[0]?.id)
  const isUnbroken = own.length >= 2 && own.every(({ id }, index) => id === all[first + index]?.id)
  const times = own.flatMap(({ statedAt }) => statedAt.at ?? []).sort()
  if (own.length === all.length) return document.coverage
  if (document.coverage.from === null || !isUnbroken) return { from: null, to: null, complete: false }
  return { from: times[0] ?? null, to: times.at(-1) ?? null, complete: false }
}
