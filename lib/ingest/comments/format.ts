import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { Entry } from '@/lib/core/incident/entry'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { findPlaces } from '@/lib/core/places/find-place'
import { unknownMoment } from '@/lib/core/time/moment'
import { isZone } from '@/lib/core/time/zone'
import { countHeads, type FoundComment, findComments } from '@/lib/ingest/comments/find-comments'
import { detectLanguage } from '@/lib/ingest/detect-language'
import type { Doubt, Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { contentShaOf, entryIdOf, slugWords } from '@/lib/ingest/feed/feed-identity'
import { clipText } from '@/lib/ingest/feed/feed-text'
import { mapText, type Passage, rawTextOf, spanOf, textOf, wholeOf } from '@/lib/ingest/mapped-text'
import { findCodes } from '@/lib/ingest/microsoft/words/labels'
import { findSlashOrder } from '@/lib/ingest/microsoft/words/parse-date'
import { readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { paragraphsOf } from '@/lib/ingest/paragraphs'
import { leaveOutPeople } from '@/lib/ingest/pasted/leave-out-people'
import { pastedDocument } from '@/lib/ingest/pasted/pasted-document'
import { servicesOf, ticketKeyOf, ticketOf } from '@/lib/ingest/pasted/ticket-of'
import { htmlToText, repairText } from '@/lib/ingest/plain-text'
import { vendorOfAccount } from '@/lib/ingest/tweet/vendor-accounts'

const mostComments = 1000

/** Readers' comments under an article, pasted as one thread: who they are is not kept, what they saw is. */
export const comments: Format = { name: 'comments', label: 'Comments of readers (a pasted thread)', sniff, read }

function sniff(text: string): number {
  const heads = countHeads(text.slice(0, 100_000))
  return heads >= 2 ? 0.7 : heads === 1 && text.length < 3000 ? 0.5 : 0
}

type Thread = { page: string; names: readonly string[]; options: ReadOptions; text: string; language: 'en' | 'de' }
type Told = { comment: FoundComment; entry: Entry; doubts: Doubt[] }

/**
 * Reads a thread into reports of readers, undated unless a line dates them. A person is named by role and place alone; names,
 * accounts and addresses are left out, each with a doubt. Nothing throws; without a vendor the paste is refused.
 */
function read(text: string, options: ReadOptions): Reading {
  const doubts: Doubt[] = []
  if (text.trim() === '') return { drafts: [], doubts, refused: 'The input is empty.' }
  const of = htmlToText(repairText(mapText(text), doubts))
  const found = findComments(of)
  const list = found.comments.length > 0 ? found.comments : asParagraphs(wholeOf(of))
  if (list.length > mostComments)
    return { drafts: [], doubts, refused: `These are ${list.length} comments; ${mostComments} can be read at once.` }
  const codes = findCodes(of.text)
  const code = codes.length === 1 ? (codes[0] ?? null) : null
  const ticket = ticketOf(of.text, code, options, null)
  if (ticket === null)
    return { drafts: [], doubts, refused: 'Which vendor this is about is not said. Choose the vendor, or the incident it belongs to.' }
  const page = options.page ?? 'pasted'
  const names = list.map(({ name }) => name)
  const told = withReplies(
    uniqueOf(list.map((comment) => tell(comment, { page, names, options, text, language: detectLanguage(text) ?? 'en' }))),
  )
  const filled = told.filter(({ entry }) => entry.body !== '')
  const threadKey = contentShaOf(filled.map(({ entry }) => entry.body)).slice(0, 16)
  const document = pastedDocument({
    id: options.incidentId(ticketKeyOf(ticket, `comments/${page}/${threadKey}`)),
    slug: code === null ? `${ticket.vendor}-comments-${threadKey.slice(0, 8)}` : slugWords(code, 100),
    codes: code === null ? [] : [{ issuer: ticket.issuer, code }],
    // A thread may speak of several incidents: it is no page of one.
    origins: [],
    title: code ?? 'Reports of readers',
    language: filled[0]?.entry.language ?? 'en',
    vendor: ticket.vendor,
    services: servicesOf(ticket, of.text, options),
    sources: [{ id: `comments-${contentShaOf(page).slice(0, 8)}`, kind: 'forum', publisher: publisherOf(page), author: 'readers' }],
    entries: filled.map(({ entry }) => entry),
  })
  const parsed = parseDocument(document)
  if (found.comments.length > 0)
    for (const rest of [found.before, found.after])
      if (rest.to > rest.from)
        doubts.push({ kind: 'unplaced-text', message: 'This text belongs to no comment; it was left out.', ...spanOf(rest) })
  doubts.push(...told.flatMap((each) => each.doubts.map((doubt) => ({ ...doubt, incident: document.id, entry: each.entry.id }))))
  doubts.sort((a, b) => a.start - b.start || a.end - b.end)
  if (!parsed.ok || filled.length === 0) return { drafts: [], doubts, refused: 'No comment was found in this text.' }
  return { drafts: [{ document: parsed.value, changes: diffDocuments(null, parsed.value) }], doubts, partial: true }
}

/** Where no line names a writer, each paragraph is a comment: whoever pastes one alone leaves out who said it. */
function asParagraphs(whole: Passage): FoundComment[] {
  const { of } = whole
  return paragraphsOf(of.text)
    .slice(0, mostComments + 1)
    .map(({ from, to }) => ({ name: '', head: { of, from, to: from }, date: null, words: { of, from, to }, isReply: false }))
}

function tell(comment: FoundComment, { page, names, options, text, language: around }: Thread): Told {
  const isPublic = (handle: string) => vendorOfAccount(handle).isOfficial
  const { text: body, doubts } = leaveOutPeople(comment.words, { names, role: 'a reader', isPublic })
  if (comment.name !== '') doubts.push({ kind: 'personal-data', message: 'The name of a reader was left out.', ...spanOf(comment.head) })
  const places = new Map(
    findPlaces(options.places, body).map(({ place, start, end }) => [place.slug, { place, wording: body.slice(start, end) }]),
  )
  const country = [...places.values()].find(({ place }) => place.kind === 'country')?.place
  const contentSha = contentShaOf({ body })
  const language = detectLanguage(body) ?? around
  const role = language === 'de' ? 'ein Leser' : 'a reader'
  const clipped = clipText(body, 40_000)
  if (clipped !== body) doubts.push({ kind: 'truncated', message: 'A text this long was cut.', ...spanOf(comment.words) })
  const entry: Entry = {
    id: entryIdOf(`comments/${page}/${contentSha}`),
    kind: 'report',
    statedAt: dateOf(comment, options, text, doubts),
    speaker: country === undefined ? role : `${role}, ${language === 'de' ? country.names.de : country.names.en}`,
    body: clipped,
    wording: 'verbatim',
    regions: [...places.values()].map(({ place, wording }) => ({ place: place.slug, wording: clipText(wording, 300) })),
    services: [],
    language,
    translations: [],
    sources: [`comments-${contentShaOf(page).slice(0, 8)}`],
    relates: [],
    origin: { format: 'comments', page, key: contentSha.slice(0, 16), contentSha },
  }
  return { comment, entry, doubts }
}

function dateOf({ date }: FoundComment, { zone }: ReadOptions, text: string, doubts: Doubt[]): Entry['statedAt'] {
  if (date === null) return unknownMoment
  const reading = readMoment(rawTextOf(date), { zone: isZone(zone) ? zone : 'UTC', slashOrder: findSlashOrder(text) })
  if (reading === null) {
    doubts.push({ kind: 'unreadable-date', message: 'This date could not be read; the comment stays undated.', ...spanOf(date) })
    return unknownMoment
  }
  doubts.push(...reading.doubts.map(({ kind, message, from, to }) => ({ kind, message, ...spanOf(date, from, to) })))
  return reading.moment.at === null ? { ...unknownMoment, text: clipText(textOf(date), 1000) } : reading.moment
}

/** The same words twice are one comment, and the second of them a doubt. */
function uniqueOf(told: readonly Told[]): Told[] {
  const seen = new Set<string>()
  return told.map((each) => {
    if (each.entry.body === '' || !seen.has(each.entry.id)) {
      seen.add(each.entry.id)
      return each
    }
    const doubt: Doubt = {
      kind: 'duplicate',
      message: 'The same comment stands here a second time; it was read once.',
      ...spanOf(each.comment.words),
    }
    return { ...each, entry: { ...each.entry, body: '' }, doubts: [doubt] }
  })
}

/** An answer relates to the comment that opened its thread. */
function withReplies(told: readonly Told[]): Told[] {
  let opener: string | null = null
  return told.map((each) => {
    if (!each.comment.isReply) opener = each.entry.body === '' ? opener : each.entry.id
    if (!each.comment.isReply || opener === null || opener === each.entry.id || each.entry.body === '') return each
    return { ...each, entry: { ...each.entry, relates: [{ kind: 'replies-to' as const, entry: opener }] } }
  })
}

function publisherOf(page: string): string {
  return page === 'pasted' ? 'Comments of readers' : clipText(page, 200)
}
