import type { MomentClaim, RegionClaim, TextClaim } from '@/lib/core/incident/claim'
import type { FieldName } from '@/lib/core/incident/entry'
import type { Impact, ServiceRef } from '@/lib/core/incident/impact'
import { basisOf } from '@/lib/core/incident/speaker'
import type { Moment } from '@/lib/core/time/moment'
import { clip, rawTextOf, spanOf, textOf } from '@/lib/ingest/mapped-text'
import { Claims, mostStated } from '@/lib/ingest/microsoft/draft/claims'
import { placeDoubts, type ReadEntry, zoneWithin } from '@/lib/ingest/microsoft/draft/to-entry'
import type { PostDoubt } from '@/lib/ingest/microsoft/read-post'
import type { DatedField, ReadContext, Ticket } from '@/lib/ingest/microsoft/ticket'
import { durationPattern, minutesOf } from '@/lib/ingest/microsoft/words/duration-words'
import { readEffect } from '@/lib/ingest/microsoft/words/effect-words'
import { sentencesOf } from '@/lib/ingest/microsoft/words/parse-promise'
import { type MomentReading, readMoment } from '@/lib/ingest/microsoft/words/read-moment'

/**
 * What the entries claim about impact: one impact for the vendor's own word and one for what third parties report, each with every
 * start, end, scope, region and longest delay ever stated. A start or end whose print contradicts itself keeps its readings but
 * gives no instant to reckon with.
 */
export function toImpacts(
  ticket: Ticket,
  entries: readonly ReadEntry[],
  services: ServiceRef[],
  context: ReadContext,
  doubts: PostDoubt[],
): Impact[] {
  const groups = new Map<Impact['basis'], ReadEntry[]>()
  for (const read of entries) {
    if (read.entry.kind === 'note') continue
    const basis = basisOf(read.entry.kind)
    const group = groups.get(basis)
    if (group === undefined) groups.set(basis, [read])
    else group.push(read)
  }
  return [...groups].map(([basis, group]) => toImpact(basis, group, ticket, services, context, doubts))
}

function toImpact(
  basis: Impact['basis'],
  group: readonly ReadEntry[],
  ticket: Ticket,
  services: ServiceRef[],
  context: ReadContext,
  doubts: PostDoubt[],
): Impact {
  const starts = new Claims<Omit<MomentClaim, 'statedIn'>>()
  const ends = new Claims<Omit<MomentClaim, 'statedIn'>>()
  const who = new Claims<Omit<TextClaim, 'statedIn'>>()
  const regions = new Claims<Omit<RegionClaim, 'statedIn'>>()
  const delays = new Claims<Omit<Impact['maxDelays'][number], 'statedIn'>>()
  for (const { entry, post } of group) {
    const start = addMoment(starts, post.fields.get('startTime')?.[0])
    const end = addMoment(ends, post.fields.get('endTime')?.[0])
    warnOfEnd(start, end, doubts)
    const scope = entry.fields?.scopeOfImpact
    if (scope !== undefined) who.add(scope, { how: 'label', text: clip(scope, 4000) }, entry.id)
    for (const region of entry.regions)
      regions.add(region.place ?? '', { how: post.kind === 'vendor-statement' ? 'prose' : 'label', ...region }, entry.id)
    for (const delay of findDelays(textsOf(entry.fields, ['title', 'userImpact', 'moreInfo', 'scopeOfImpact', 'currentStatus']))) {
      delays.add(String(delay.minutes), { how: 'prose', ...delay }, entry.id)
    }

    function addMoment(claims: Claims<Omit<MomentClaim, 'statedIn'>>, passage: DatedField['passage'] | undefined): DatedField | null {
      if (passage === undefined) return null
      const reading = readMoment(rawTextOf(passage), zoneWithin(post, context))
      if (reading === null) {
        const text = clip(textOf(passage), 1000)
        doubts.push({ kind: 'unreadable-date', message: `“${clip(text, 80)}” is no date that can be read.`, ...spanOf(passage) })
        claims.add(text, { how: 'label', moment: { at: null, precision: 'unknown', text } }, entry.id)
        return null
      }
      doubts.push(...placeDoubts(passage, reading.doubts))
      claims.add(keyOf(reading.moment), { how: 'label', moment: reckonable(reading) }, entry.id)
      return { reading, passage }
    }
  }
  const newest = group.at(-1)?.entry.id ?? null
  if (basis === 'declared') {
    addField(starts, ticket.start, newest, doubts)
    addField(ends, ticket.end, newest, doubts)
    warnOfEnd(ticket.start, ticket.end, doubts)
  }
  const telling = group.findLast(({ entry }) => entry.fields?.title ?? entry.fields?.userImpact)?.entry
  const labelled = textsOf(telling?.fields, ['title', 'userImpact'])
  const words = (labelled.length > 0 ? labelled : group.map(({ entry }) => `${entry.headline ?? ''} ${entry.body}`)).join('\n')
  return {
    id: `${basis}-${readEffect(words)}`,
    statedIn: group.slice(0, mostStated).map(({ entry }) => entry.id),
    how: telling === undefined ? 'prose' : 'label',
    basis,
    effect: readEffect(words),
    starts: starts.list(),
    ends: ends.list(),
    services,
    features: ticket.feature === null || textOf(ticket.feature) === 'Other' ? [] : [clip(textOf(ticket.feature), 300)],
    surfaces: [],
    regions: regions.list(),
    who: who.list(),
    maxDelays: delays.list(),
  }
}

function addField(
  claims: Claims<Omit<MomentClaim, 'statedIn'>>,
  field: DatedField | null,
  entry: string | null,
  doubts: PostDoubt[],
): void {
  if (field === null) return
  doubts.push(...placeDoubts(field.passage, field.reading.doubts))
  claims.add(keyOf(field.reading.moment), { how: 'field', moment: reckonable(field.reading) }, entry)
}

function keyOf(moment: Moment): string {
  return moment.at ?? moment.text ?? ''
}

/** A date that contradicts itself is kept with all its readings but without an instant: no duration may rest on it. */
function reckonable({ moment, doubts }: MomentReading): Moment {
  if (moment.at === null || !doubts.some(({ kind }) => kind === 'contradictory-date') || moment.readings === undefined) return moment
  const readings = [{ at: moment.at, note: 'as printed' }, ...moment.readings].slice(0, 8)
  return { ...moment, at: null, precision: 'unknown', readings }
}

function warnOfEnd(start: DatedField | null, end: DatedField | null, doubts: PostDoubt[]): void {
  const [from, to] = [start?.reading.moment.at, end?.reading.moment.at]
  if (!from || !to || to >= from || end === null) return
  const { passage, reading } = end
  doubts.push({ kind: 'contradictory-date', message: 'The end is before the start.', ...spanOf(passage, reading.from, reading.to) })
}

/** The texts of some fields of an entry, in the order asked for. */
export function textsOf(fields: Partial<Record<FieldName, string>> | undefined, names: readonly FieldName[]): string[] {
  return names.flatMap((name) => fields?.[name] ?? [])
}

const upTo = new RegExp(`(?:up to|as long as|bis zu)\\s{1,3}${durationPattern}`, 'iu')

/** The longest delays said in sentences about delays: "delivery delays of up to approximately four hours" is 240 minutes. */
export function findDelays(texts: readonly string[]): { minutes: number; text: string }[] {
  return texts
    .flatMap((text) => sentencesOf(text))
    .flatMap(({ sentence }) => {
      if (sentence.length > 2000 || !/delay|\blate\b|verzöger|verspät/i.test(sentence)) return []
      const match = upTo.exec(sentence)
      const minutes = minutesOf(match?.groups)
      return match === null || minutes === null ? [] : [{ minutes, text: match[0] }]
    })
}
