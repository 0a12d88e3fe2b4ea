import { diffDocuments } from '@/lib/core/history/diff-documents'
import { parseDocument } from '@/lib/core/incident/parse-document'
import type { Moment } from '@/lib/core/time/moment'
import { type PrintedValue, parseFrontMatter, splitFile } from '@/lib/ingest/cstate/front-matter'
import type { IssueFile } from '@/lib/ingest/cstate/issue-file'
import { readTime } from '@/lib/ingest/cstate/read-time'
import { splitUpdates, withoutComments } from '@/lib/ingest/cstate/split-updates'
import { toDocument } from '@/lib/ingest/cstate/to-draft'
import type { Doubt, Format, Reading, ReadOptions } from '@/lib/ingest/draft'
import { slugWords } from '@/lib/ingest/feed/feed-identity'
import { cleanLine } from '@/lib/ingest/feed/feed-text'
import { indexServices } from '@/lib/ingest/feed/service-index'
import { mapText } from '@/lib/ingest/mapped-text'
import { repairText } from '@/lib/ingest/plain-text'

/** One issue of a cState page: a Markdown file with YAML front matter. The file's name is its identity, its vendor must be named. */
export const cstate: Format = {
  name: 'cstate',
  label: 'cState issue (Markdown with front matter)',
  sniff: (text) => {
    const head = text.slice(0, 16_384)
    if (!/^\ufeff?\s{0,100}---[ \t]*\r?\n/.test(head)) return 0
    if (/^section:[ \t]*['"]?issue\b/im.test(head)) return 0.95
    return /^severity:/im.test(head) && /^resolved:/im.test(head) ? 0.8 : 0
  },
  read,
}

/** No page's issue has more than some dozens; beyond this it is no issue but noise. */
const mostUpdates = 1000

const knownKeys = new Set(
  'title date resolved resolvedwhen severity affected section informational pin draft automated id type layout description'.split(' '),
)

function read(text: string, options: ReadOptions): Reading {
  const refuse = (refused: string): Reading => ({ drafts: [], doubts: [], refused })
  const doubts: Doubt[] = []
  const file = splitFile(repairText(mapText(text), doubts).text)
  if (!file.ok) return refuse(file.error)
  const matter = parseFrontMatter(file.value)
  if (!matter.ok) return refuse(matter.error)
  const { values, affected, unread } = matter.value
  const section = values.get('section')?.text.toLowerCase() ?? ''
  if (section !== '' && section !== 'issue') return refuse(`The file is a “${cleanLine(section, 80)}”, not an issue.`)
  if (!values.has('date') || !(values.has('severity') || values.has('resolved'))) return refuse('The front matter is not that of an issue.')
  const page = options.page ?? options.vendor ?? ''
  const vendor = options.vendor ?? slugWords(page, 60)
  if (vendor === '') return refuse('The file does not say whose page it is; name the vendor.')

  const key = keyOf(options.file, values)
  const doubt = (kind: Doubt['kind'], message: string, place = { start: 0, end: text.length }) =>
    doubts.push({ kind, message, start: place.start, end: place.end, incident: key })
  for (const { key: name, repeated, start, end } of unread) {
    doubt(repeated ? 'duplicate' : 'unplaced-text', `“${cleanLine(name, 80)}” ${repeated ? 'stands there twice' : 'is no plain value'}.`, {
      start,
      end,
    })
  }
  for (const [name, value] of values)
    if (!knownKeys.has(name)) doubt('unknown-label', `“${cleanLine(name, 80)}” is no key of cState.`, value)
  const date = timeOf(values.get('date'), options.zone, doubt)
  const resolvedWhen = timeOf(values.get('resolvedwhen'), options.zone, doubt)
  if (date?.at != null && resolvedWhen?.at != null && resolvedWhen.at < date.at) {
    doubt('contradictory-date', 'The end lies before the start.', values.get('resolvedwhen'))
  }
  const assumed = [values.get('date'), values.get('resolvedwhen')].find(
    (_, index) => [date, resolvedWhen][index]?.zoneCertainty === 'assumed',
  )
  if (assumed !== undefined) doubt('zone-assumed', `Times without a zone are read as ${options.zone}.`, assumed)
  if (values.get('draft')?.text.toLowerCase() === 'true') {
    return { drafts: [], doubts, rejected: [{ key, reason: 'The vendor keeps it as a draft; it is not published.' }] }
  }
  const { text: body, comments } = withoutComments(mapText(file.value.body))
  for (const { start, end } of comments) {
    const at = file.value.bodyAt
    doubt('unplaced-text', 'A comment that readers of the page do not see was left out.', { start: start + at, end: end + at })
  }
  const updates = splitUpdates(body.text)
  if (updates.length > mostUpdates) return { drafts: [], doubts, rejected: [{ key, reason: `It has more than ${mostUpdates} updates.` }] }
  const services = indexServices(vendor, options.services)
  const title = cleanLine(values.get('title')?.text ?? '', 500) || cleanLine(updates[0]?.text ?? '', 120)
  if (title === '') return { drafts: [], doubts, rejected: [{ key, reason: 'It has neither a title nor a text.' }] }
  const { zone, places, incidentId } = options
  const issue: IssueFile = {
    page,
    vendor,
    key,
    title,
    date,
    resolvedWhen,
    values,
    affected,
    updates,
    zone,
    places,
    services,
    incidentId,
    doubt,
  }
  const parsed = parseDocument(toDocument(issue))
  if (parsed.ok)
    return { drafts: [{ document: parsed.value, changes: diffDocuments(null, parsed.value) }], doubts, services: services.named() }
  const reason = parsed.error.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return { drafts: [], doubts, rejected: [{ key, reason: reason.slice(0, 1000) }] }
}

/** The name of the file without its folders; for a text without one, its date and title. */
function keyOf(file: string | undefined, values: ReadonlyMap<string, PrintedValue>): string {
  const name = cleanLine(file?.replace(/^.*[/\\]/, '') ?? '', 200)
  return name || cleanLine(`${values.get('date')?.text ?? ''} ${values.get('title')?.text ?? ''}`, 200)
}

function timeOf(value: PrintedValue | undefined, zone: string, doubt: IssueFile['doubt']): Moment | null {
  if (value === undefined || value.text === '') return null
  const time = readTime(value.text, zone)
  if (time === null) {
    doubt('unreadable-date', `“${cleanLine(value.text, 80)}” is no date.`, value)
    return { at: null, precision: 'unknown', text: cleanLine(value.text, 200) }
  }
  for (const { kind, message } of time.doubts) doubt(kind, message, value)
  return time.moment
}
