import type { Describing } from '@/components/revisions/describe/describing'
import type { Line } from '@/lib/core/history/compare-lines'
import type { CollectionName, Item } from '@/lib/core/incident/document'
import { formatSpan } from '@/lib/site/language/format-duration'

type Describer<Name extends CollectionName> = (item: Item<Name>, to: Describing) => Line[]

/** How each kind of claim is said line by line. Entries have a file of their own. */
export const describers: { [Name in Exclude<CollectionName, 'entries'>]: Describer<Name> } = {
  impacts: (impact, to) => [
    to.line('basis', to.words.bases[impact.basis]),
    to.line('effect', to.words.effects[impact.effect]),
    to.line('level', impact.level && to.words.levels[impact.level]),
    to.line('starts', impact.starts.map((claim) => to.said(to.moment(claim.moment), claim)).join('\n')),
    to.line('ends', impact.ends.map((claim) => to.said(to.moment(claim.moment), claim)).join('\n')),
    to.line('services', impact.services.map((service) => to.service(service)).join(', ')),
    to.line('features', impact.features.join(', ')),
    to.line('surfaces', impact.surfaces.join(', ')),
    to.line('regions', impact.regions.map((region) => to.said(to.place(region), region)).join('\n')),
    to.line('undisclosed', impact.undisclosed && to.said(to.own.lines.yes, impact.undisclosed)),
    to.line('who', impact.who.map((claim) => to.said(claim.text, claim)).join('\n')),
    to.line('delays', impact.maxDelays.map((claim) => to.said(claim.text ?? formatSpan(claim.minutes * 60, to.lang), claim)).join('\n')),
    statedBy(impact.statedIn, to),
  ],
  causes: (cause, to) => [
    to.line('category', to.words.causes[cause.category]),
    to.line('body', cause.text, to.document.language),
    to.line('certainty', to.words.certainties[cause.certainty]),
    statedBy(cause.statedIn, to),
  ],
  signatures: (signature, to) => [
    to.line('code', signature.code),
    to.line('body', signature.text, to.document.language),
    to.line('surfaces', signature.protocol.toUpperCase()),
    statedBy(signature.statedIn, to),
  ],
  advice: (advice, to) => [
    to.line('audience', advice.audience, to.document.language),
    to.line('body', advice.text, to.document.language),
    statedBy(advice.statedIn, to),
  ],
  attempts: (attempt, to) => [
    to.line('body', attempt.text, to.document.language),
    to.line('happenedAt', attempt.happenedAt && to.moment(attempt.happenedAt)),
    to.line(
      'outcomes',
      attempt.outcomes.map((claim) => to.said([to.words.outcomes[claim.outcome], claim.text].filter(Boolean).join(': '), claim)).join('\n'),
    ),
    statedBy(attempt.statedIn, to),
  ],
  links: (link, to) => [
    to.line('kind', to.words.linkKinds[link.kind].forward),
    to.line('wording', to.words.linkedBy[link.statedBy]),
    to.line('note', link.note, to.document.language),
    to.line('sources', link.sources.map((id) => to.source(id)).join('; ')),
    statedBy(link.statedIn, to),
  ],
  sources: (source, to) => [
    to.line('publisher', source.publisher),
    to.line('author', source.author),
    to.line('kind', to.words.sourceKinds[source.kind]),
    to.line('title', source.title, source.language),
    to.line('url', source.url),
    to.line('archiveUrl', source.archiveUrl),
    to.line('publishedAt', source.publishedAt && to.moment(source.publishedAt)),
    to.line('retrievedAt', source.retrievedAt && to.moment({ at: source.retrievedAt, precision: 'minute' })),
    to.line('quote', source.quote, source.language),
    to.line('retells', source.relays && to.source(source.relays)),
    to.line('language', source.language && to.language(source.language)),
  ],
}

/** What an item is called in a heading. */
export const namers: { [Name in Exclude<CollectionName, 'entries'>]: (item: Item<Name>, to: Describing) => string } = {
  impacts: (impact, to) => `${to.words.bases[impact.basis]}: ${to.words.effects[impact.effect]}`,
  causes: (cause, to) => to.words.causes[cause.category],
  signatures: (signature) => signature.code ?? signature.text,
  advice: (advice) => advice.audience,
  attempts: (attempt) => attempt.text,
  links: (link, to) => to.names.incidents.get(link.incident) ?? to.words.linkKinds[link.kind].forward,
  sources: (source) => source.publisher,
}

function statedBy(statedIn: readonly string[], to: Describing): Line {
  return to.line('statedIn', to.stated(statedIn))
}
