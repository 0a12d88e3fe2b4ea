import { diffDocuments } from '@/lib/core/history/diff-documents'
import type { IncidentDocument, Source } from '@/lib/core/incident/document'
import type { Entry } from '@/lib/core/incident/entry'
import { parseDocument } from '@/lib/core/incident/parse-document'
import { findPlaces } from '@/lib/core/places/find-place'
import { type Moment, unknownMoment } from '@/lib/core/time/moment'
import { detectLanguage } from '@/lib/ingest/detect-language'
import type { Doubt, Format, IncidentDraft, Reading, ReadOptions } from '@/lib/ingest/draft'
import { contentShaOf, entryIdOf, slugWords } from '@/lib/ingest/feed/feed-identity'
import { clipText } from '@/lib/ingest/feed/feed-text'
import { mapText, spanOf } from '@/lib/ingest/mapped-text'
import { findCodes } from '@/lib/ingest/microsoft/words/labels'
import { sentencesOf } from '@/lib/ingest/microsoft/words/parse-promise'
import { readPhase } from '@/lib/ingest/microsoft/words/phase-words'
import { leaveOutPeople } from '@/lib/ingest/pasted/leave-out-people'
import { pastedDocument } from '@/lib/ingest/pasted/pasted-document'
import { servicesOf, ticketKeyOf, ticketOf } from '@/lib/ingest/pasted/ticket-of'
import { repairText } from '@/lib/ingest/plain-text'
import { countTweets, type FoundTweet, findTweets, withAddresses } from '@/lib/ingest/tweet/find-tweets'
import { tweetInstant } from '@/lib/ingest/tweet/tweet-instant'
import { vendorOfAccount } from '@/lib/ingest/tweet/vendor-accounts'

const page = 'x.com'
const longestAround = 800
const mostTweets = 200

/** Tweets: the address and the words, as they are copied from a page, an app or an embedding. The number in the address is the time. */
export const tweet: Format = { name: 'tweet', label: 'Tweet (address and text)', sniff, read }

function sniff(text: string): number {
  const count = text.length > mostTweets * longestAround ? 0 : countTweets(text)
  return count > 0 && text.length <= count * longestAround ? 0.85 : 0
}

type Said = { tweet: FoundTweet; text: string; code: string | null; vendor: string | null; isOfficial: boolean; doubts: Doubt[] }

/**
 * Reads tweets: a statement of the vendor where the account is one of a vendor's, else a report of somebody unnamed. Each belongs to
 * the ticket that its text names, or to the only one named beside it. Nothing throws; without a vendor the paste is refused.
 */
function read(text: string, options: ReadOptions): Reading {
  const doubts: Doubt[] = []
  const of = withAddresses(repairText(mapText(text), doubts))
  const found = findTweets(of)
  if (text.trim() === '') return { drafts: [], doubts, refused: 'The input is empty.' }
  if (found.length === 0) return { drafts: [], doubts, refused: 'No address of a tweet stands here. Paste the address beside the text.' }
  if (found.length > mostTweets)
    return { drafts: [], doubts, refused: `These are ${found.length} tweets; ${mostTweets} can be read at once.` }
  const said = found.map((each) => listen(each))
  const codes = [...new Set(said.flatMap(({ code }) => code ?? []))]
  const only = codes.length === 1 ? (codes[0] ?? null) : null
  const tickets = new Map<string, Said[]>()
  for (const one of said) {
    const code = one.code ?? only
    if (one.code === null && only !== null && said.length > 1)
      one.doubts.push({
        kind: 'unknown-value',
        message: `This tweet names no ticket; it was put with ${only}.`,
        ...spanOf(one.tweet.address),
      })
    tickets.set(code ?? '', [...(tickets.get(code ?? '') ?? []), one])
  }
  const drafts: IncidentDraft[] = []
  for (const [code, members] of tickets) {
    const document = toDocument(code === '' ? null : code, members, options)
    if (document === null)
      return { drafts: [], doubts, refused: 'Which vendor this is about is not said. Choose the vendor, or the incident it belongs to.' }
    const parsed = parseDocument(document)
    const own = members.flatMap((member, index) =>
      member.doubts.map((doubt) => ({ ...doubt, incident: document.id, entry: document.entries[index]?.id ?? '' })),
    )
    doubts.push(...own)
    if (parsed.ok) drafts.push({ document: parsed.value, changes: diffDocuments(null, parsed.value) })
  }
  return { drafts, doubts: doubts.sort((a, b) => a.start - b.start || a.end - b.end), partial: true }
}

function listen(tweet: FoundTweet): Said {
  const { vendor, isOfficial } = tweet.handle === null ? { vendor: null, isOfficial: true } : vendorOfAccount(tweet.handle)
  const isPublic = (handle: string) => vendorOfAccount(handle).isOfficial
  const doubts: Doubt[] = []
  const place = spanOf(tweet.address)
  const parts = tweet.words.map((words) => leaveOutPeople(words, { role: 'somebody', isPublic }))
  doubts.push(...parts.flatMap((part) => part.doubts))
  const text = parts.map((part) => part.text).join('\n\n')
  if (text === '')
    doubts.push({ kind: 'unplaced-text', message: 'The text of this tweet is missing; paste it beside the address.', ...place })
  if (tweetInstant(tweet.id) === null)
    doubts.push({
      kind: 'unreadable-date',
      message: 'The number of this tweet is older than the way of counting: its date is unknown.',
      ...place,
    })
  if (tweet.handle === null)
    doubts.push({ kind: 'unknown-value', message: 'The address names no account; it was taken for the vendor’s.', ...place })
  else if (isOfficial && vendor === null)
    doubts.push({ kind: 'unknown-value', message: `@${tweet.handle} was taken for an account of the vendor.`, ...place })
  if (!isOfficial) doubts.push({ kind: 'personal-data', message: 'A private person’s account was left out.', ...place })
  return { tweet, text, code: findCodes(text)[0] ?? null, vendor, isOfficial, doubts }
}

function toDocument(code: string | null, members: readonly Said[], options: ReadOptions): IncidentDocument | null {
  const all = members.map(({ text }) => text).join('\n')
  const ticket = ticketOf(all, code, options, members.find(({ vendor }) => vendor !== null)?.vendor ?? null)
  if (ticket === null) return null
  const first = members[0]?.tweet.id ?? ''
  const title = clipText(
    sentencesOf(members.find(({ text }) => text !== '')?.text ?? '')[0]
      ?.sentence.replace(/\s+/g, ' ')
      .trim() ?? '',
    300,
  )
  const at = tweetInstant(first)
  const slug =
    code === null ? [ticket.vendor, at?.slice(0, 10) ?? 'undated', slugWords(title, 50), first.slice(-8)] : [slugWords(code, 100)]
  const entries = members.map((member) => toEntry(member, options))
  return pastedDocument({
    id: options.incidentId(ticketKeyOf(ticket, `tweet/${first}`)),
    slug: slug.filter((part) => part !== '').join('-'),
    codes: code === null ? [] : [{ issuer: ticket.issuer, code }],
    // A tweet may speak of several incidents: it is no page of one.
    origins: [],
    title: title === '' ? (code ?? 'Untitled') : title,
    language: entries[0]?.language ?? 'en',
    vendor: ticket.vendor,
    services: servicesOf(ticket, all, options),
    sources: members.map(toSource),
    entries,
  })
}

function statedAt(id: string): Moment {
  const at = tweetInstant(id)
  return at === null ? unknownMoment : { at, precision: 'second', zone: 'UTC', zoneCertainty: 'stated' }
}

function toSource({ tweet: { id, handle }, isOfficial }: Said): Source {
  const named = isOfficial && handle !== null
  return {
    id: `tweet-${id}`,
    kind: isOfficial ? 'vendor-social' : 'forum',
    publisher: 'X (Twitter)',
    author: named ? `@${handle}` : 'a user',
    url: `https://x.com/${named ? handle : 'i'}/status/${id}`,
    publishedAt: statedAt(id),
  }
}

function toEntry({ tweet: { id, handle }, text, isOfficial }: Said, { places }: ReadOptions): Entry {
  const phase = isOfficial ? readPhase(sentencesOf(text).map(({ sentence }) => sentence)) : null
  const regions = new Map(
    findPlaces(places, text).map(({ place, start, end }) => [
      place.slug,
      { place: place.slug, wording: clipText(text.slice(start, end), 300) },
    ]),
  )
  return {
    id: entryIdOf(`tweet/${page}/${id}`),
    kind: isOfficial ? 'vendor-statement' : 'report',
    statedAt: statedAt(id),
    ...(isOfficial ? (handle === null ? {} : { speaker: `@${handle}` }) : { speaker: 'a user of X' }),
    body: clipText(text, 40_000),
    wording: 'verbatim',
    ...(phase === null ? {} : { phase }),
    regions: [...regions.values()],
    services: [],
    language: detectLanguage(text) ?? 'en',
    translations: [],
    sources: [`tweet-${id}`],
    relates: [],
    origin: { format: 'tweet', page, key: id, contentSha: contentShaOf({ text }) },
  }
}
