import { describer, linkedIds } from '@/app/[lang]/(editor)/editor/incidents/[id]/describer'
import { buildIncidentView } from '@/components/incident/build-incident-view'
import { codeOf, type IncidentView } from '@/components/incident/incident-view'
import { countChanges } from '@/components/publishing/view/count-changes'
import { listClashes } from '@/components/publishing/view/list-clashes'
import type { PublicationView } from '@/components/publishing/view/publication-view'
import { suggestReasons } from '@/components/publishing/view/suggest-reasons'
import { buildComparison } from '@/components/revisions/describe/build-comparison'
import { AppError } from '@/lib/core/errors'
import type { IncidentDocument } from '@/lib/core/incident/document'
import { canPublish } from '@/lib/core/permissions'
import { listPublicationDoubts } from '@/lib/core/publication/publication-doubts'
import type { Actor } from '@/lib/data/actor'
import { listPlaces, listServices, listVendors } from '@/lib/data/catalogue'
import { listComments } from '@/lib/data/incidents/queries/drafts/list-comments'
import { getPublishedIncident } from '@/lib/data/incidents/queries/get-published-incident'
import { getPublication, type Publication } from '@/lib/data/incidents/queries/publication/get-publication'
import { listCurrentDocuments } from '@/lib/data/incidents/queries/publication/list-current-documents'
import { now } from '@/lib/site/clock'
import { getConfig } from '@/lib/site/config'
import type { Language } from '@/lib/site/language/language'
import { incidentPath } from '@/lib/site/paths'

/** A draft on its way into public, as its page shows it; null where there is neither a draft nor an incident. */
export async function loadPublication(
  actor: Actor,
  asked: { lang: Language; incidentId: string; shown: 'diff' | 'preview' | null },
): Promise<PublicationView | null> {
  const found = await getPublication(actor, asked.incidentId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  if (found === null) return null
  const comments = await listComments(actor, { incidentId: asked.incidentId })
  const { lang } = asked
  const { state, head, result, hindrances, importDoubts } = found
  const { id, version, updatedAt, updatedBy, baseRevision, published } = state.draft
  const draft = id === null ? null : { id, version, state: state.draft.state, updatedAt, updatedBy }
  const told = draft === null || head === null ? null : await describer(lang, [head.document, state.document])
  const shown = head === null || told === null ? 'preview' : (asked.shown ?? 'diff')
  return {
    lang,
    incidentId: asked.incidentId,
    name: codeOf(state.document),
    document: state.document,
    draft,
    published: published && {
      ...published,
      url: `${getConfig().siteUrl}${incidentPath(lang, published.slug)}`,
      state: head?.document.standing.kind ?? 'current',
    },
    isMoved: draft !== null && head !== null && head.number !== baseRevision,
    changes: draft === null || result === null ? [] : countChanges(head?.document ?? null, result),
    suggestions: draft === null || result === null ? [] : suggestReasons(head?.document ?? null, result, lang),
    comparison: told && head && buildComparison(told(head.document), told(result ?? state.document)),
    preview: draft === null || result === null || shown === 'diff' ? null : await preview(lang, found, result),
    shown,
    hindrances,
    clashes: told && head ? listClashes(found.clashes, told(head.document), told(state.document)) : [],
    doubts: draft === null ? [] : listPublicationDoubts(result ?? state.document),
    importDoubts,
    events: comments.items.toReversed(),
    canPublish: canPublish(actor.role),
    personName: actor.name,
  }
}

/** The public page of what would be published, with the linked incidents that are public. */
async function preview(lang: Language, { head }: Publication, document: IncidentDocument): Promise<IncidentView> {
  const [places, services, vendors, linked, published] = await Promise.all([
    listPlaces(),
    listServices(),
    listVendors(),
    listCurrentDocuments(linkedIds([document])),
    head === null ? null : getPublishedIncident(head.document.slug),
  ])
  const byId = new Map(linked.map((other) => [other.id, other]))
  const own = document.links.flatMap(({ kind, statedBy, note, incident }) => {
    const other = byId.get(incident)
    return other === undefined ? [] : [{ kind, inverse: false, statedBy, note: note ?? null, document: other }]
  })
  const view = buildIncidentView({
    record: {
      document,
      revision: { number: (head?.number ?? 0) + 1, recordedAt: now(), sha256: '' },
      entryHistory: published?.entryHistory ?? {},
      linked: [...own, ...(published?.linked ?? []).filter(({ inverse }) => inverse)],
      vendor: vendors.find(({ slug }) => slug === document.vendor) ?? { slug: document.vendor, name: document.vendor },
      services,
    },
    places,
    lang,
    now: now(),
  })
  return { ...view, steps: [] }
}
