import { clip, type Passage, rewrite, spanOf, textOf, wholeOf } from '@/lib/ingest/mapped-text'
import { emptyPost } from '@/lib/ingest/microsoft/layouts/statement'
import { type Post, type PostDoubt, readPost } from '@/lib/ingest/microsoft/read-post'
import { type DatedField, emptyTicket, type Ticket } from '@/lib/ingest/microsoft/ticket'
import { readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { htmlToText } from '@/lib/ingest/plain-text'
import type { JsonNode } from '@/lib/ingest/read-json'

/** What stands in a list of service-health issues: tickets, what is no issue, and doubts about the list itself. */
export type GraphReading = { tickets: Ticket[]; rejected: { key: string; reason: string }[]; doubts: PostDoubt[] }

type Members = Map<string, JsonNode>

/** Our name of a member, for those that Microsoft Graph and the retired Service Communications API call differently. */
const renamed: Record<string, string> = {
  starttime: 'startdatetime',
  endtime: 'enddatetime',
  lastupdatedtime: 'lastmodifieddatetime',
  workloaddisplayname: 'service',
  featuredisplayname: 'feature',
  messages: 'posts',
  additionaldetails: 'details',
  publishedtime: 'createddatetime',
}
/** Members that say nothing a timeline could show, or repeat another one. */
const silent =
  /^(?:@odata\..*|featuregroup|isresolved|highimpact|lastmodifieddatetime|messagetype|workload|actiontype|severity|tenantparams|affected\w*|userfunctionalimpact|postincidentdocumenturl)$/
const used = new Set(
  'id title startdatetime enddatetime classification origin status service feature impactdescription posts details featuregroup'.split(' '),
)

/**
 * Reads Microsoft Graph's `serviceHealthIssue`: one, a list, or a page of them under `value`; the retired API's items as well.
 * Names and enumerations count in any case. Bodies may be HTML or text, with any number of fraction digits in their times. What
 * is not known is kept as a doubt; a Message Center post is no incident.
 */
export function readGraph(root: JsonNode): GraphReading {
  const reading: GraphReading = { tickets: [], rejected: [], doubts: [] }
  const members = membersOf(root)
  const value = members?.get('value')
  const items = root.kind === 'array' ? root.items : value?.kind === 'array' ? value.items : [root]
  const next = members?.get('@odata.nextlink')
  if (next !== undefined) reading.doubts.push({ kind: 'truncated', message: 'The list goes on on another page.', ...placeOf(next) })
  for (const item of items) readIssue(item, reading)
  return reading
}

function readIssue(item: JsonNode, reading: GraphReading): void {
  const members = membersOf(item)
  const id = textIn(members?.get('id'))
  const reject = (reason: string) => {
    reading.rejected.push({ key: id === null ? `at ${item.start}` : textOf(id), reason })
    reading.doubts.push({ kind: 'unreadable-input', message: reason, ...placeOf(item) })
  }
  if (members === null || !(members.has('posts') || members.has('impactdescription') || members.has('title'))) {
    reject('This is no service-health issue.')
    return
  }
  const type = textIn(members.get('messagetype'))
  if ((type !== null && /messagecenter/i.test(textOf(type))) || (id !== null && /^MC\d/i.test(textOf(id)))) {
    reject('This is a Message Center post, not an incident.')
    return
  }
  const ticket = emptyTicket(id === null ? null : textOf(id).toUpperCase().slice(0, 100), placeOf(item))
  ticket.title = textIn(members.get('title'))
  ticket.service = textIn(members.get('service'))
  ticket.feature = textIn(members.get('feature'))
  ticket.status = textIn(members.get('status'))
  ticket.start = dateIn(members.get('startdatetime'), ticket)
  ticket.end = dateIn(members.get('enddatetime'), ticket)
  readClassification(members, ticket)
  readOrigin(members, ticket)
  const posts = members.get('posts')
  ticket.posts = posts?.kind === 'array' ? posts.items.flatMap((post) => readGraphPost(post, ticket) ?? []) : []
  placeRest(members, ticket)
  reading.tickets.push(ticket)
}

function readClassification(members: Members, ticket: Ticket): void {
  const passage = textIn(members.get('classification'))
  if (passage === null) return
  const words = textOf(passage).toLowerCase()
  if (words === 'incident' || words === 'advisory') ticket.classification = words
  else ticket.doubts.push({ kind: 'unknown-value', message: `“${clip(words, 80)}” is no classification we know.`, ...spanOf(passage) })
}

function readOrigin(members: Members, ticket: Ticket): void {
  const passage = textIn(members.get('origin'))
  if (passage === null || textOf(passage).toLowerCase() === 'microsoft') return
  const message = `The vendor says that this came from “${clip(textOf(passage), 80)}”, not from itself.`
  ticket.doubts.push({ kind: 'unknown-value', message, ...spanOf(passage) })
}

function readGraphPost(node: JsonNode, ticket: Ticket): Post | null {
  const members = membersOf(node)
  const description = members?.get('description') ?? members?.get('messagetext')
  const content =
    description === undefined ? undefined : description.kind === 'object' ? membersOf(description)?.get('content') : description
  if (members === null || content?.kind !== 'string') {
    ticket.doubts.push({ kind: 'unreadable-input', message: 'This is no post.', ...placeOf(node) })
    return null
  }
  const of = htmlToText(rewrite(content.text, /\\(?=\r?\n)/g, () => ''))
  const post = readPost(of, 0, of.text.length)
  const stated = dateIn(members.get('createddatetime'), ticket)
  if (stated !== null) post.stated = stated
  post.span = placeOf(node)
  const type = textIn(members.get('posttype'))
  if (type !== null && !/^(?:regular|quick|strategic|unknownFutureValue)$/i.test(textOf(type))) {
    post.doubts.push({ kind: 'unknown-value', message: `“${clip(textOf(type), 80)}” is no kind of post we know.`, ...spanOf(type) })
  }
  return post
}

/** Texts about the issue that no post repeats are its summary; an issue without posts gets one, stated when it was last modified. */
function placeRest(members: Members, ticket: Ticket): void {
  const impact = textIn(members.get('impactdescription'))
  const details = members.get('details')
  const pairs = details?.kind === 'array' ? details.items.flatMap((pair) => [...(membersOf(pair)?.values() ?? [])]) : []
  const rest = pairs.flatMap((node) => textIn(node) ?? [])
  if (ticket.posts.length === 0) {
    const post = emptyPost('vendor-update', 0, 0, ticket.span)
    if (ticket.title !== null) post.fields.set('title', [ticket.title])
    if (impact !== null) post.fields.set('userImpact', [impact])
    const stated = dateIn(members.get('lastmodifieddatetime'), ticket)
    if (stated !== null) post.stated = stated
    ticket.posts.push(post)
  } else if (impact !== null && !ticket.posts.some((post) => wordsOf(post).includes(textOf(impact).toLowerCase()))) rest.unshift(impact)
  ticket.summary.push(...rest)
  for (const [name, node] of members) {
    const text = used.has(name) || silent.test(name) ? null : textIn(node)
    if (text === null) continue
    ticket.doubts.push({ kind: 'unplaced-text', message: `“${clip(name, 80)}” is no field we know.`, ...spanOf(text) })
  }
}

function wordsOf(post: Post): string {
  return [...[...post.fields.values()].flat(), ...post.body].map(textOf).join('\n').toLowerCase()
}

function membersOf(node: JsonNode): Members | null {
  if (node.kind !== 'object') return null
  return new Map(Array.from(node.members, ([key, value]) => [renamed[key.toLowerCase()] ?? key.toLowerCase(), value]))
}

/** A text that says something, as a passage of the input. */
function textIn(node: JsonNode | undefined): Passage | null {
  if (node?.kind !== 'string') return null
  const passage = wholeOf(node.text)
  return textOf(passage) === '' ? null : passage
}

function dateIn(node: JsonNode | undefined, ticket: Ticket): DatedField | null {
  const passage = textIn(node)
  if (passage === null) return null
  const reading = readMoment(textOf(passage), { zone: 'UTC', slashOrder: null })
  if (reading !== null) return { reading, passage }
  ticket.doubts.push({
    kind: 'unreadable-date',
    message: `“${clip(textOf(passage), 80)}” is no date that can be read.`,
    ...spanOf(passage),
  })
  return null
}

function placeOf(node: JsonNode): { start: number; end: number } {
  return { start: node.start, end: node.end }
}
