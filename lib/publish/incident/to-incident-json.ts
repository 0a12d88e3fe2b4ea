import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Phase } from '@/lib/core/incident/entry'
import type { Instant } from '@/lib/core/time/moment'
import type { Duration, FieldChange, Gaps, PromiseRecord, Silence, Status, Timeline } from '@/lib/core/timeline/timeline'
import { wordPromiseDoubt } from '@/lib/site/language/word-promise-doubt'

/** What of a published incident does not follow from its document: which revision it is. */
export type PublishedRevision = { number: number; recordedAt: Instant; sha256: string }

export type IncidentJson = {
  revision: PublishedRevision
  incident: IncidentDocument
  derived: {
    asOf: Instant
    status: Status
    phase: Phase | null
    durations: Duration[]
    promises: (Pick<PromiseRecord, 'entryId' | 'madeAt' | 'dueAt' | 'outcome' | 'answeredAt' | 'lateSeconds' | 'relayed'> & {
      doubt: string | null
    })[]
    silences: Pick<Silence, 'from' | 'to' | 'seconds'>[]
    changes: Pick<FieldChange, 'entryId' | 'previousEntryId' | 'field' | 'kind'>[]
    gaps: Gaps
  }
}

/**
 * The format `incident.json`: the document with its entries in the order of the timeline, and what is computed from it as of the
 * timeline's instant. All times are UTC instants, all spans whole seconds. A promise kept with a doubt is `kept`, and `doubt` says
 * in English why it is not certain. A relayed promise is not scored: its `relayed` is true.
 */
export function toIncidentJson(published: { revision: PublishedRevision }, timeline: Timeline): IncidentJson {
  const { number, recordedAt, sha256 } = published.revision
  return {
    revision: { number, recordedAt, sha256 },
    incident: { ...timeline.document, entries: timeline.entries.map(({ entry }) => entry) },
    derived: {
      asOf: timeline.asOf,
      status: timeline.status,
      phase: timeline.phase?.phase ?? null,
      durations: timeline.durations,
      promises: timeline.promises.map((promise) => {
        const { entryId, madeAt, dueAt, outcome, answeredAt, lateSeconds, relayed } = promise
        return { entryId, madeAt, dueAt, outcome, answeredAt, lateSeconds, relayed, doubt: wordPromiseDoubt(promise, 'en') }
      }),
      silences: timeline.silences.map(({ from, to, seconds }) => ({ from, to, seconds })),
      changes: timeline.changes.map(({ entryId, previousEntryId, field, kind }) => ({ entryId, previousEntryId, field, kind })),
      gaps: timeline.gaps,
    },
  }
}
