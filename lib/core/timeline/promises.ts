import type { IncidentDocument } from '@/lib/core/incident/document'
import type { Entry, Promised } from '@/lib/core/incident/entry'
import { isVendorWord } from '@/lib/core/incident/speaker'
import { foldText } from '@/lib/core/search/fold-text'
import { addSeconds, secondsBetween } from '@/lib/core/time/instant'
import type { Instant, Moment } from '@/lib/core/time/moment'
import { earliestOf, isToTheMinute, minuteOf, unitEnd } from '@/lib/core/time/moment-range'
import { doubtHalfDay, type Lead } from '@/lib/core/timeline/promise-doubt'
import type { OrderedEntry, PromiseRecord } from '@/lib/core/timeline/timeline'

/**
 * When the next word was promised for: the date given, or so many minutes after the statement. Null when neither was given. The
 * moment's own `at` is null when a date was given that cannot be read, or when a relative promise has no date to count from.
 */
export function promiseDueAt({ statedAt, promise }: Pick<Entry, 'statedAt' | 'promise'>): Moment | null {
  if (promise === undefined) return null
  if (promise.dueAt !== null) return promise.dueAt
  if (promise.withinMinutes === undefined) return null
  if (statedAt.at === null) return { at: null, precision: 'unknown', text: promise.text }
  return { at: addSeconds(statedAt.at, 60 * promise.withinMinutes), precision: statedAt.precision, text: promise.text }
}

/**
 * Each promise of a next word with what became of it by `now`, in the order of the entries. It is answered by the vendor's next
 * update, or its next statement elsewhere that names one of its codes for the incident. Relayed promises are judged alike but
 * marked: they belong in no score.
 */
export function judgePromises(document: IncidentDocument, entries: readonly OrderedEntry[], now: Instant): PromiseRecord[] {
  const answers = findAnswers(document, entries)
  const reachesNow = document.coverage.complete || (document.coverage.to !== null && document.coverage.to >= now)
  const judged = entries.flatMap((ordered, position) => {
    const { entry } = ordered
    if (entry.promise === undefined) return []
    const answer = ordered.sortAt === null ? null : (answers[position] ?? null)
    return [judge(ordered, entry.promise, answer, reachesNow, now)]
  })
  const leads = judged.filter(({ relayed }) => !relayed).flatMap((record): Lead[] => leadOf(record))
  const doubts = doubtHalfDay(leads)
  return judged.map((record) => ({ ...record, doubt: record.doubt ?? doubts.get(record.entryId) ?? null }))
}

function judge(ordered: OrderedEntry, promise: Promised, answer: OrderedEntry | null, reachesNow: boolean, now: Instant): PromiseRecord {
  const { entry, sortAt } = ordered
  const due = promiseDueAt(entry)
  const answeredAt = answer?.sortAt ?? null
  const record: PromiseRecord = {
    entryId: entry.id,
    text: promise.text,
    madeAt: sortAt,
    dueAt: due?.at ?? null,
    outcome: 'unclear',
    answeredAt,
    answeredBy: answer?.entry.id ?? null,
    lateSeconds: null,
    relayed: !isVendorWord(entry),
    doubt: null,
  }
  if (due === null) return { ...record, outcome: 'undated' }
  if (due.at === null) return { ...record, doubt: { code: 'due-unreadable' } }
  const limit = limitOf(due, due.at)
  const earliestStated = earliestOf(entry.statedAt)
  if (earliestStated !== null && limit <= earliestStated) return { ...record, dueAt: null, doubt: { code: 'due-before-stated' } }
  if (answer === null || answeredAt === null) {
    if (limit > now) return { ...record, outcome: 'open' }
    return { ...record, outcome: reachesNow && sortAt !== null ? 'lapsed' : 'unanswered' }
  }
  if (isCoarse(answer.entry.statedAt) && answeredAt < limit && unitEndOf(answer.entry.statedAt, answeredAt) > limit) {
    return { ...record, doubt: { code: 'answer-coarse' } }
  }
  if (answeredAt < limit) return { ...record, outcome: 'kept' }
  return { ...record, outcome: 'missed', lateSeconds: secondsBetween(isToTheMinute(due) ? due.at : limit, answeredAt) }
}

/** Whether an entry keeps the vendor's word to be heard again: an update, or a statement elsewhere that names the incident. */
export function buildAnswerTest(document: IncidentDocument): (entry: Entry) => boolean {
  const namesIncident = buildCodeTest(document)
  return (entry) => entry.kind === 'vendor-update' || (entry.kind === 'vendor-statement' && namesIncident(entry))
}

/** For each entry the vendor's first answering word stated strictly later; walked once, from the end. */
function findAnswers(document: IncidentDocument, entries: readonly OrderedEntry[]): (OrderedEntry | null)[] {
  const isAnswer = buildAnswerTest(document)
  const answers: (OrderedEntry | null)[] = []
  let next: OrderedEntry | null = null
  let nextLater: OrderedEntry | null = null
  for (let position = entries.length - 1; position >= 0; position -= 1) {
    const ordered = entries[position]
    if (ordered === undefined || ordered.sortAt === null) continue
    if (next !== null && next.sortAt !== null && next.sortAt > ordered.sortAt) nextLater = next
    answers[position] = nextLater
    if (isAnswer(ordered.entry)) next = ordered
  }
  return answers
}

/** Whether a text names one of the vendor's codes for this incident, as a word of its own; with no such code any text will do. */
function buildCodeTest({ codes, vendor }: IncidentDocument): (entry: Entry) => boolean {
  const own = codes.filter(({ issuer }) => foldText(issuer).replace(/[^a-z0-9]+/g, '-') === vendor).map(({ code }) => foldText(code))
  if (own.length === 0) return () => true
  return ({ headline, body, fields }) => {
    const text = foldText([headline ?? '', body, ...Object.values(fields ?? {})].join('\n'))
    return own.some((code) => hasWord(text, code))
  }
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + word.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}

/** The first instant at which an answer is late: after the due minute, or after a coarser unit. */
function limitOf(due: Moment, at: Instant): Instant {
  return isToTheMinute(due) ? addSeconds(minuteOf(at), 60) : unitEnd(at, due.precision, due.zone)
}

function isCoarse(moment: Moment): boolean {
  return moment.at !== null && !isToTheMinute(moment)
}

function unitEndOf(moment: Moment, at: Instant): Instant {
  return unitEnd(at, moment.precision, moment.zone)
}

function leadOf({ entryId, madeAt, dueAt, answeredAt }: PromiseRecord): Lead[] {
  return madeAt === null || dueAt === null ? [] : [{ entryId, madeAt, dueAt, answeredAt, seconds: secondsBetween(madeAt, dueAt) }]
}
