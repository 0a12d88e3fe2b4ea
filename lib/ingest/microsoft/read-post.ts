import type { EntryKind, FieldName } from '@/lib/core/incident/entry'
import { detectLanguage } from '@/lib/ingest/detect-language'
import type { DoubtKind } from '@/lib/ingest/draft'
import { type MappedText, type Passage, rawTextOf, type Span, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import { type FoundLabel, findLabels, findUnknownLabel } from '@/lib/ingest/microsoft/words/labels'
import type { MomentReading } from '@/lib/ingest/microsoft/words/read-moment'
import { linesOf, nextLineAfter, paragraphsOf } from '@/lib/ingest/paragraphs'

/** A doubt inside one post, already placed in the original input. */
export type PostDoubt = { kind: DoubtKind; message: string } & Span

/** When a post was stated, as read, with the passage whose first characters hold it. */
export type Stated = { reading: MomentReading; passage: Passage }

/** One post as read: fields and body still point into the input. A field said twice has two passages. */
export type Post = {
  kind: Extract<EntryKind, 'vendor-update' | 'vendor-statement' | 'third-party-notice' | 'note'>
  fields: Map<FieldName, Passage[]>
  body: Passage[]
  headline: Passage | null
  /** Its status was headed as final. */
  isFinal: boolean
  stated: Stated | null
  language: 'en' | 'de'
  doubts: PostDoubt[]
  span: Span
  /** The stretch of the text it was read from. */
  from: number
  to: number
}

const dateFields = new Set<FieldName>(['startTime', 'endTime', 'nextUpdateBy'])
const closing =
  /^\s*(?:this is the final update|please consider this service notification|a post[- ]incident report|this information is preliminary|dies ist (?:das|die) (?:letzte|abschließende)|diese informationen sind vorläufig)/i
const bullet = /^\s*(?:[-–—•*·]|\d{1,2}[.)]\s)/

/**
 * Reads one post: everything before the first label is body, each label's text its field. A date field holds one paragraph; a
 * closing sentence and whatever stands under a label we do not know go to the body, the latter with a doubt.
 */
export function readPost(of: MappedText, from: number, to: number): Post {
  const labels = findLabels(of.text, from, to).filter((label) => label.meaning !== 'published')
  const post: Post = {
    kind: 'vendor-update',
    fields: new Map(),
    body: [],
    headline: null,
    isFinal: labels.some((label) => label.meaning === 'finalStatus'),
    stated: null,
    language: 'en',
    doubts: [],
    span: spanOf(trimmed({ of, from, to })),
    from,
    to,
  }
  addText(post.body, { of, from, to: labels[0]?.from ?? to })
  labels.forEach((label, index) => {
    if (label.meaning === 'noticeReference' || label.meaning === 'vendorReference') return
    placeField(post, label, { of, from: label.valueFrom, to: labels[index + 1]?.from ?? to })
  })
  post.language = languageOf(post, labels)
  return post
}

function placeField(post: Post, label: FoundLabel, value: Passage): void {
  const name = fieldOf(label, post)
  const { text } = value.of
  const paragraphs = paragraphsOf(text, value.from, value.to)
  let fieldEnd = value.from
  let inBody = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const unknown = findUnknownIn(
      value.of,
      paragraph.from === value.from ? nextLineAfter(text, paragraph.from, paragraph.to) : paragraph.from,
      paragraph.to,
    )
    const words = text.slice(paragraph.from, paragraph.to)
    inBody ||= index > 0 && (dateFields.has(name) || closing.test(words))
    if (unknown !== null) {
      post.doubts.push({
        kind: 'unknown-label',
        message: `“${unknown.words}” is no label we know; its text is in the body.`,
        ...unknown.span,
      })
      if (unknown.from > paragraph.from && !inBody) fieldEnd = unknown.from
      if (inBody) addText(post.body, { of: value.of, from: paragraph.from, to: unknown.from })
      addText(post.body, { of: value.of, from: unknown.from, to: paragraph.to })
      inBody = true
    } else if (inBody) addText(post.body, { of: value.of, from: paragraph.from, to: paragraph.to })
    else fieldEnd = paragraph.to
  }
  const passage = trimmed({ of: value.of, from: value.from, to: fieldEnd })
  if (passage.to > passage.from) post.fields.set(name, [...(post.fields.get(name) ?? []), passage])
}

function findUnknownIn(of: MappedText, from: number, to: number): { words: string; from: number; span: Span } | null {
  for (const line of linesOf(of.text, from, to)) {
    const found = findUnknownLabel(of.text.slice(line.from, line.to))
    if (found !== null) return { words: found.words, from: line.from, span: spanOf(trimmed({ of, ...line })) }
  }
  return null
}

/** "Customer impact" of 2014 says what users see; of 2016, beside "User impact", it says how many. */
function fieldOf(label: FoundLabel, post: Post): FieldName {
  if (label.meaning === 'customerImpact') return post.fields.has('userImpact') ? 'scopeOfImpact' : 'userImpact'
  if (label.meaning === 'finalStatus') return 'currentStatus'
  return label.meaning as FieldName
}

function addText(list: Passage[], passage: Passage): void {
  const bare = trimmed(passage)
  if (bare.to > bare.from) list.push(bare)
}

function languageOf(post: Post, labels: FoundLabel[]): 'en' | 'de' {
  const passages = [...post.fields.values()].flat().concat(post.body)
  const detected = detectLanguage(passages.map((passage) => rawTextOf(passage).slice(0, 400)).join('\n'))
  return detected ?? labels[0]?.language ?? 'en'
}

/**
 * Where a post ends when nothing announces the next one, so that the page around it stays out. An unlabelled paragraph belongs to
 * the post only if it is a list item or a closing sentence, or if it stands under a field that may have paragraphs (`mayContinue`),
 * after a single blank line and in the language of the post.
 */
export function findPostEnd(of: MappedText, from: number, to: number, mayContinue: boolean): number {
  const { text } = of
  const labels = findLabels(text, from, to).filter((label) => label.meaning !== 'published')
  const paragraphs = paragraphsOf(text, from, to)
  const first = paragraphs[0]
  if (first === undefined) return to
  let end = first.to
  let next = 0
  let last: FoundLabel | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = next
    while (next < labels.length && (labels[next]?.from ?? to) < paragraph.to) last = labels[next++] ?? last
    if (index > 0 && next === before) {
      const words = text.slice(paragraph.from, paragraph.to)
      const wide = paragraph.blankLines > 1
      const underDate = last !== null && dateFields.has(last.meaning as FieldName)
      const belongs = closing.test(words) || bullet.test(words) || findUnknownLabel(words) !== null
      if (wide || (!belongs && (!mayContinue || underDate || changesLanguage(text.slice(from, end), words)))) return end
    }
    end = paragraph.to
  }
  return end
}

function changesLanguage(before: string, words: string): boolean {
  const [one, two] = [detectLanguage(before), detectLanguage(words)]
  return one !== null && two !== null && one !== two
}

/** True when a paragraph after the first begins with no label of ours: the post has fields of several paragraphs. */
export function hasContinuation(of: MappedText, from: number, to: number): boolean {
  const labels = findLabels(of.text, from, to)
  let next = 0
  return paragraphsOf(of.text, from, to).some((paragraph, index) => {
    while ((labels[next]?.from ?? to) < paragraph.from) next++
    const words = of.text.slice(paragraph.from, paragraph.to)
    const labelled = (labels[next]?.from ?? Number.POSITIVE_INFINITY) - paragraph.from <= words.length - words.trimStart().length + 5
    return index > 0 && !labelled && !closing.test(words) && !bullet.test(words)
  })
}
