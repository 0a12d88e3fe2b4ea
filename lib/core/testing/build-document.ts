import { emptyDocument } from '@/lib/core/history/apply'
import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import type { Impact } from '@/lib/core/incident/impact'
import { addSeconds } from '@/lib/core/time/instant'
import type { Moment, Precision } from '@/lib/core/time/moment'

/** A document for tests: an empty incident of Microsoft with the parts given. */
export function buildDocument(parts: Partial<IncidentDocument> = {}): IncidentDocument {
  const id = '018f0000-0000-7000-8000-000000000001'
  return { ...emptyDocument({ id, slug: 'ex1', title: 'Mail is late', vendor: 'microsoft', language: 'en' }), ...parts }
}

/** An entry for tests: an undated vendor update that says nothing, with the parts given. */
export function buildEntry(id: string, parts: Partial<Entry> = {}): Entry {
  return {
    id,
    kind: 'vendor-update',
    statedAt: { at: null, precision: 'unknown' },
    body: '',
    wording: 'paraphrase',
    regions: [],
    services: [],
    language: 'en',
    translations: [],
    sources: [],
    relates: [],
    ...parts,
  }
}

/** An impact for tests: delayed mail declared by the vendor, of which nothing else is known, with the parts given. */
export function buildImpact(id: string, parts: Partial<Impact> = {}): Impact {
  return {
    id,
    statedIn: [],
    how: 'label',
    basis: 'declared',
    effect: 'delayed',
    starts: [],
    ends: [],
    services: [],
    features: [],
    surfaces: [],
    regions: [],
    who: [],
    maxDelays: [],
    ...parts,
  }
}

/** The moment printed as `2023-07-18 10:00` or `2023-07-18 10:00:07`, in UTC; to the second unless told otherwise. */
export function momentOf(text: string, precision: Exclude<Precision, 'unknown'> = 'second', parts: Partial<Moment> = {}): Moment {
  return { at: instantOf(text), precision, ...parts }
}

/** The instant printed as `2023-07-18 10:00` or `2023-07-18 10:00:07`, in UTC. */
export function instantOf(text: string): string {
  const [day = '', time = '00:00'] = text.split(' ')
  return addSeconds(`${day}T${time.length === 5 ? `${time}:00` : time}.000Z`, 0)
}
