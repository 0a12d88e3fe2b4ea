import type { Entry } from '@/lib/core/incident/entry'
import { addSeconds } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import type { Reading } from '@/lib/ingest/draft'

/** A moment for machines: nulls where nothing is known or nothing was printed. */
export type JsonMoment = { at: string | null; precision: string; zone: string | null; text: string | null }

export type JsonReading = {
  drafts: {
    codes: { issuer: string; code: string }[]
    title: string
    entries: {
      id: string
      kind: string
      statedAt: JsonMoment | null
      phase: string | null
      fields: Record<string, string>
      body: string
      promise: { dueAt: JsonMoment | null; text: string } | null
    }[]
  }[]
  doubts: { kind: string; message: string; start: number; end: number }[]
  refused?: string
}

/**
 * The shape in which the command line prints a reading: drafts with their entries, oldest first, and doubts with UTF-16 offsets.
 * `statedAt` is null when nothing at all is known of it; a promise in words is due its minutes after the post was stated.
 */
export function readingToJson(reading: Reading): JsonReading {
  return {
    drafts: reading.drafts.map(({ document }) => ({
      codes: document.codes,
      title: document.title,
      entries: document.entries.map((entry) => ({
        id: entry.id,
        kind: entry.kind,
        statedAt: isUnknown(entry.statedAt) ? null : toJsonMoment(entry.statedAt),
        phase: entry.phase ?? null,
        fields: { ...entry.fields },
        body: entry.body,
        promise: entry.promise === undefined ? null : { dueAt: dueOf(entry), text: entry.promise.text },
      })),
    })),
    doubts: reading.doubts.map(({ kind, message, start, end }) => ({ kind, message, start, end })),
    ...(reading.refused === undefined ? {} : { refused: reading.refused }),
  }
}

function isUnknown(moment: Moment): boolean {
  return moment.at === null && moment.text === undefined && moment.notBefore === undefined && moment.notAfter === undefined
}

function toJsonMoment({ at, precision, zone, text }: Moment): JsonMoment {
  return { at, precision, zone: zone ?? null, text: text ?? null }
}

function dueOf({ promise, statedAt }: Entry): JsonMoment | null {
  if (promise === undefined) return null
  if (promise.dueAt !== null) return toJsonMoment(promise.dueAt)
  if (promise.withinMinutes === undefined || statedAt.at === null) return null
  const at = addSeconds(statedAt.at, promise.withinMinutes * 60)
  return { at, precision: statedAt.precision, zone: statedAt.zone ?? null, text: promise.text }
}
