import { type Range, uncovered } from '@/lib/ingest/coverage'
import { type MappedText, spanOf, trimmed } from '@/lib/ingest/mapped-text'
import { type Found, findNearbyCode, findOnlyCode, timesOf } from '@/lib/ingest/microsoft/layouts/history'
import { findPostEnd, type Post, readPost } from '@/lib/ingest/microsoft/read-post'
import { emptyTicket, type ReadContext } from '@/lib/ingest/microsoft/ticket'
import { type FoundLabel, findLabels, type LabelMeaning } from '@/lib/ingest/microsoft/words/labels'
import { readMoment } from '@/lib/ingest/microsoft/words/read-moment'
import { linesOf } from '@/lib/ingest/paragraphs'

const telling: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  'userImpact',
  'customerImpact',
  'currentStatus',
  'finalStatus',
  'scopeOfImpact',
])
const opening: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>(['title', 'userImpact', 'currentStatus', 'finalStatus'])

/**
 * Posts pasted without a publication time: one for each run of labels that repeats neither its title, its impact nor its status.
 * A line above that is a date alone dates the first one (to the day), and a short line between them heads it. Posts of one paste
 * that name no ticket are taken as posts of one incident.
 */
export function findSinglePosts(of: MappedText, used: readonly Range[], context: ReadContext): Found[] {
  const found = new Map<string | null, Found>()
  const onlyCode = findOnlyCode(of.text)
  for (const range of uncovered(of.text.length, used)) {
    for (const run of runsOf(
      findLabels(of.text, range.from, range.to).filter(({ meaning }) => meaning !== 'published'),
      range.to,
    )) {
      const to = findPostEnd(of, run.from, run.to, true)
      const post = readPost(of, run.from, to)
      const ranges = [{ from: run.from, to }, ...readAbove(of, post, range.from, context)]
      const code = findNearbyCode(of.text, run.from, to, onlyCode)
      const known = found.get(code)
      if (known === undefined) found.set(code, { ticket: { ...emptyTicket(code, post.span), posts: [post] }, ranges })
      else {
        known.ticket.posts.push(post)
        known.ranges.push(...ranges)
      }
    }
  }
  return [...found.values()]
}

function runsOf(labels: readonly FoundLabel[], end: number): Range[] {
  const runs: { labels: FoundLabel[] }[] = []
  let seen = new Set<LabelMeaning>()
  for (const label of labels) {
    const meaning = label.meaning === 'finalStatus' ? 'currentStatus' : label.meaning
    const run = runs.at(-1)
    if (run === undefined || (opening.has(label.meaning) && seen.has(meaning))) {
      runs.push({ labels: [label] })
      seen = new Set()
    } else run.labels.push(label)
    seen.add(meaning)
  }
  return runs.flatMap((run, index) => {
    const first = run.labels[0]
    if (first === undefined || !run.labels.some(({ meaning }) => telling.has(meaning))) return []
    return [{ from: first.from, to: runs[index + 1]?.labels[0]?.from ?? end }]
  })
}

/** Takes a date line, and a heading after it, from the lines just above a post. Returns what it used. */
function readAbove(of: MappedText, post: Post, from: number, context: ReadContext): Range[] {
  const near = linesOf(of.text, Math.max(from, post.from - 600), post.from)
    .filter((line) => of.text.slice(line.from, line.to).trim() !== '')
    .slice(-3)
  const dated = near.findLastIndex((line) => isDateAlone(of.text.slice(line.from, line.to), context))
  const dateLine = near[dated]
  if (dateLine === undefined) return []
  const passage = { of, from: dateLine.from, to: dateLine.to }
  const reading = readMoment(of.text.slice(dateLine.from, dateLine.to), timesOf(context))
  if (reading !== null) post.stated = { reading, passage }
  const between = near.slice(dated + 1)
  const heading = between.length === 1 ? between[0] : undefined
  const head = heading === undefined ? null : trimmed({ of, ...heading })
  if (head === null || head.to - head.from > 300) return [dateLine]
  post.headline = head
  post.span = { start: spanOf(trimmed(passage)).start, end: post.span.end }
  return [dateLine, { from: head.from, to: head.to }]
}

function isDateAlone(words: string, context: ReadContext): boolean {
  const reading = readMoment(words, timesOf(context))
  return reading !== null && words.slice(reading.to).trim() === '' && words.slice(0, reading.from).trim() === ''
}
