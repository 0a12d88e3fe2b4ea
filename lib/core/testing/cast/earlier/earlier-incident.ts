import type { Cause, IncidentDocument, Link, Signature, Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Effect, ServiceRef } from '@/lib/core/incident/impact'
import { ex649175 } from '@/lib/core/testing/cast/ex649175'
import { ex1256020 } from '@/lib/core/testing/cast/ex1256020'
import { ex1331830 } from '@/lib/core/testing/cast/ex1331830'
import type { Moment } from '@/lib/core/time/moment'

/** The texts that mention earlier incidents, each with when it was published and the incident it is about. */
export const tellers = {
  article: { of: ex649175, source: sourceOf(ex649175, 'press-article') },
  analysis: { of: ex1256020, source: withoutRelay(sourceOf(ex1256020, 'analysis')) },
  digest: { of: ex1331830, source: withoutRelay(sourceOf(ex1331830, 'digest')) },
}
export type Teller = keyof typeof tellers

/** What one text says about it: when it happened, as far as the text goes, in our own words. */
type Telling = { by: Teller; happened: Moment; headline: string; body: string; finding?: 'recovered' }

type Mentioned = Pick<IncidentDocument, 'id' | 'slug' | 'title' | 'summary' | 'services'> & {
  pattern?: IncidentDocument['pattern']
  tellings: [Telling, ...Telling[]]
  effect: Effect
  features: string[]
  surfaces?: string[]
  region?: { place: string; wording: string }
  cause?: Pick<Cause, 'category' | 'text'>
  signature?: Pick<Signature, 'protocol' | 'code' | 'text'>
}

/** An incident known only because a text about a later one recalls it: a stub, linked to that one by the press. */
export function earlierIncident(mentioned: Mentioned): IncidentDocument {
  const { id, slug, title, summary, services, pattern = 'continuous', tellings, effect, features, surfaces = [], region } = mentioned
  const statedIn = tellings.map(({ by }) => by)
  const claim = { statedIn: statedIn.slice(0, 1), how: 'prose' as const }
  return {
    schemaVersion: 1,
    id,
    slug,
    formerSlugs: [],
    codes: [],
    origins: [],
    title,
    summary,
    language: 'en',
    vendor: 'microsoft',
    services,
    classification: 'incident',
    pattern,
    completeness: 'stub',
    coverage: { from: null, to: null, complete: false },
    tags: [],
    standing: { kind: 'current' },
    sources: statedIn.map((by) => ({ ...tellers[by].source, id: by })),
    entries: tellings.map((telling) => entryOf(telling, services)),
    impacts: [
      {
        id: 'reported',
        statedIn,
        how: 'prose',
        basis: 'reported',
        effect,
        starts: [],
        ends: [],
        services,
        features,
        surfaces,
        regions: region === undefined ? [] : [{ ...claim, ...region }],
        who: [],
        maxDelays: [],
      },
    ],
    causes: mentioned.cause === undefined ? [] : [{ id: 'as-told', ...claim, ...mentioned.cause, certainty: 'preliminary' }],
    signatures: mentioned.signature === undefined ? [] : [{ id: 'as-told', ...claim, ...mentioned.signature }],
    advice: [],
    attempts: [],
    links: tellings.map(({ by }) => linkOf(by)),
  }
}

function entryOf({ by, happened, headline, body, finding }: Telling, services: ServiceRef[]): Entry {
  const { source } = tellers[by]
  return {
    id: by,
    kind: 'press',
    statedAt: source.publishedAt ?? { at: null, precision: 'unknown' },
    happenedAt: happened,
    speaker: source.publisher,
    headline,
    body,
    wording: 'paraphrase',
    regions: [],
    services,
    language: 'en',
    translations: [],
    sources: [by],
    ...(finding === undefined ? {} : { finding }),
    relates: [],
  }
}

function linkOf(by: Teller): Link {
  const { of } = tellers[by]
  return {
    id: `recalled-with-${of.slug}`,
    statedIn: [by],
    how: 'prose',
    kind: 'related',
    incident: of.id,
    statedBy: 'press',
    note: 'Recalled in a report on the later fault as one of a row. Nobody says that the cause was the same.',
    sources: [by],
  }
}

function sourceOf(document: IncidentDocument, id: string): Source {
  const found = document.sources.find((source) => source.id === id)
  if (found === undefined) throw new Error(`${document.slug} has no source ${id}`)
  const { quote: _, ...source } = found
  return source
}

function withoutRelay({ relays: _, ...source }: Source): Source {
  return source
}
