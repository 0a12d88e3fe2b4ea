import { describer } from '@/app/[lang]/(editor)/editor/incidents/[id]/describer'
import { codeOf } from '@/components/incident/incident-view'
import type { MergeView, RecordStep, RecordView } from '@/components/publishing/record/record-view'
import { buildComparison } from '@/components/revisions/describe/build-comparison'
import { slugSchema } from '@/lib/core/incident/claim'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canAdminister } from '@/lib/core/permissions'
import { daysBetween } from '@/lib/core/publication/days-between'
import type { Actor } from '@/lib/data/actor'
import { listIncidents } from '@/lib/data/incidents/queries/list-incidents'
import { getRecord, type PublishedRecord } from '@/lib/data/incidents/queries/publication/get-record'
import { listAllRevisions } from '@/lib/data/incidents/queries/revisions/list-revisions'
import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'
import { readRevisionNumber } from '@/lib/site/revision-paths'

const mostFound = 10
const farApartDays = 7
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Asked = { lang: Language; incidentId: string; query: (name: string) => string | null }

/** A published incident and the step that somebody thinks about; null where nothing was published, or the step makes no sense. */
export async function loadRecord(actor: Actor, { lang, incidentId, query }: Asked): Promise<RecordView | null> {
  const before = readRevisionNumber(query('before') ?? '') ?? undefined
  const thought = {
    to: query('do') === 'revert' ? readRevisionNumber(query('to') ?? '') : null,
    slug: query('do') === 'rename' ? (query('slug')?.trim().toLowerCase() ?? null) : null,
    into: query('do') === 'merge' && uuid.test(query('into') ?? '') ? query('into') : null,
  }
  const [record, list] = await Promise.all([getRecord(actor, incidentId, thought), listAllRevisions(actor, incidentId, { before })])
  if (record === null || list === null) return null
  const { document } = record.head
  const step = await stepOf(query, record, { actor, lang, slug: thought.slug })
  if (step === undefined) return null
  return {
    lang,
    incidentId,
    name: codeOf(document),
    document,
    slug: document.slug,
    url: `${getConfig().siteUrl}${incidentPath(lang, document.slug)}`,
    revision: record.head.number,
    survivor: record.survivor,
    hasDraft: record.hasDraft,
    revisions: list.items,
    nextBefore: list.nextBefore,
    isLater: before !== undefined && before <= list.newest,
    canRedact: canAdminister(actor.role),
    step,
  }
}

type Around = { actor: Actor; lang: Language; slug: string | null }

/** Null is no step at all, undefined one that cannot be taken. */
async function stepOf(query: Asked['query'], record: PublishedRecord, around: Around): Promise<RecordStep | null | undefined> {
  const { head, reverted } = record
  const isCurrent = head.document.standing.kind === 'current'
  switch (query('do')) {
    case null:
      return null
    case 'revert': {
      if (reverted === null) return undefined
      const told = await describer(around.lang, [head.document, reverted])
      return { kind: 'revert', to: Number(query('to')), comparison: buildComparison(told(head.document), told(reverted)) }
    }
    case 'rename':
      return isCurrent ? renameStep(record, around.slug) : undefined
    case 'merge':
      return isCurrent ? mergeStep(query('q'), query('into'), record, around) : undefined
    case 'retract':
      return isCurrent ? { kind: 'retract' } : undefined
    case 'redact':
      return canAdminister(around.actor.role) ? { kind: 'redact' } : undefined
    default:
      return undefined
  }
}

function renameStep({ head, slugOwner }: PublishedRecord, slug: string | null): RecordStep {
  const isSlug = slug === null || slugSchema.safeParse(slug).success
  const fault = !isSlug ? 'slugInvalid' : slugOwner !== null ? 'slugTaken' : slug === head.document.slug ? 'sameRevision' : null
  return { kind: 'rename', slug, fault, owner: slugOwner }
}

async function mergeStep(
  q: string | null,
  into: string | null,
  { head, merged }: PublishedRecord,
  { lang }: Around,
): Promise<RecordStep | undefined> {
  if (into !== null && merged === null) return undefined
  const asked = q?.trim().slice(0, 200) ?? ''
  const rows = asked === '' ? [] : (await listIncidents({ q: asked, limit: mostFound })).items
  const found = rows
    .filter(({ id }) => id !== head.document.id)
    .map(({ id, slug, title, codes, vendor }) => ({ id, slug, title, codes, vendor: vendor.name }))
  return {
    kind: 'merge',
    q: asked === '' ? null : asked,
    found,
    into: merged && (await sideBySide(lang, head.document, merged.head.document, merged.document)),
  }
}

async function sideBySide(lang: Language, own: IncidentDocument, other: IncidentDocument, after: IncidentDocument): Promise<MergeView> {
  const told = await describer(lang, [other, after])
  const codes = new Set(other.codes.map(({ code }) => code))
  const apart = daysBetween(own, other)
  return {
    other,
    name: codeOf(other),
    sharedCodes: own.codes.flatMap(({ code }) => (codes.has(code) ? [code] : [])),
    vendorsDiffer: own.vendor !== other.vendor,
    farApart: apart !== null && apart > farApartDays,
    comparison: buildComparison(told(other), told(after)),
  }
}
