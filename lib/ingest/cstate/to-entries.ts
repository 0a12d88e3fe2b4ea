import type { Entry, Phase } from '@/lib/core/incident/entry'
import { compareText } from '@/lib/core/time/instant'
import type { Moment } from '@/lib/core/time/moment'
import { codeAware } from '@/lib/ingest/cstate/code-aware'
import { format, type IssueFile } from '@/lib/ingest/cstate/issue-file'
import { findTime } from '@/lib/ingest/cstate/read-time'
import type { BodyUpdate } from '@/lib/ingest/cstate/split-updates'
import { statePhases } from '@/lib/ingest/cstate/status-words'
import { detectLanguage } from '@/lib/ingest/detect-language'
import { contentShaOf, entryIdOf } from '@/lib/ingest/feed/feed-identity'
import { cleanLine, cleanText, clipText } from '@/lib/ingest/feed/feed-text'
import { htmlToMarkdown } from '@/lib/ingest/feed/html-to-markdown'

/** `unplanned`: the first word tells of a fault, not of work or news to come. */
type Context = { originKey: string; resolved: boolean; unplanned: boolean; sources: string[] }

const longestBody = 40_000
/** cState's own mark for the time of an update: {{< track "2030-06-13 16:30:00" >}}. */
const track = /\{\{[<%]\s*track\s+"([^"\n]{1,60})"\s*[>%]\}\}/

/**
 * Every update of the body as one entry, oldest first, and the front matter's "resolved" as the last one where no update says so. An
 * update is known by its own time; the first and the last word by that; others by their number from the oldest.
 */
export function toEntries(file: IssueFile, context: Context): Entry[] {
  const updates: BodyUpdate[] = file.updates.length > 0 ? [...file.updates] : [{ kind: 'initial', label: '', state: null, text: '' }]
  const closed = updates.some(({ kind }) => kind === 'final')
  if (context.resolved && !closed) updates.push({ kind: 'final', label: '', state: 'resolved', text: '' })
  const uses = new Map<string, number>()
  const entries = updates.map((update) => {
    const printed = track.exec(update.text)?.[1] ?? update.label
    const time = printed === '' ? null : findTime(printed, file.zone)
    for (const { kind, message } of time?.doubts ?? []) file.doubt(kind, message)
    const name = time?.moment.at != null && update.kind === 'update' ? time.moment.at : update.kind
    const count = (uses.get(name) ?? 0) + 1
    uses.set(name, count)
    const key = count === 1 ? name : `${name} #${count}`
    const headline = time === null && /\d/.test(update.label) ? cleanLine(update.label, 200) : null
    return toEntry(update, { key, headline, statedAt: time?.moment ?? assumedTime(update, file) }, file, context)
  })
  const order = new Map(entries.map((entry, index) => [entry, index]))
  const dated = entries.filter(({ statedAt }) => statedAt.at !== null)
  dated.sort((a, b) => compareText(a.statedAt.at ?? '', b.statedAt.at ?? '') || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  return entries.map((entry) => (entry.statedAt.at === null ? entry : (dated.shift() ?? entry)))
}

/** The front matter dates the first and the last word, about; what was said between them, or ended before it began, is undated. */
function assumedTime({ kind }: BodyUpdate, { date, resolvedWhen }: IssueFile): Moment {
  const backwards = date?.at != null && resolvedWhen?.at != null && resolvedWhen.at < date.at
  const about = kind === 'initial' ? date : kind === 'final' && !backwards ? resolvedWhen : null
  if (about !== null && about.at !== null) return { ...about, bound: 'about' }
  const moment: Moment = { at: null, precision: 'unknown' }
  if (date?.at != null) moment.notBefore = date.at
  if (kind !== 'final' && resolvedWhen?.at != null && !backwards) moment.notAfter = resolvedWhen.at
  return moment
}

/** A heading that says more than first, last or update ("Update 3", "Edit - Monday 25th"), but no date, is the headline. */
type Heading = { key: string; headline: string | null; statedAt: Moment }

function toEntry(update: BodyUpdate, { key, headline, statedAt }: Heading, file: IssueFile, context: Context): Entry {
  const raw = cleanText(update.text.replace(track, ''))
  const body = cleanText(codeAware(raw, (text) => htmlToMarkdown(text, 'markdown')))
  if (body.length > longestBody) file.doubt('truncated', 'An update longer than 40,000 characters was cut.')
  const phase = phaseOf(update, context.unplanned)
  const said = update.state ?? (body === '' && update.kind === 'final' ? 'resolved' : null)
  const head = headline ?? (body !== '' ? null : said === null ? file.title : `${said.charAt(0).toUpperCase()}${said.slice(1)}`)
  return {
    id: entryIdOf(`${context.originKey}/${key}`),
    kind: 'vendor-update',
    statedAt,
    ...(head === null ? {} : { headline: head }),
    body: clipText(body, longestBody),
    wording: 'verbatim',
    ...(said === null ? {} : { fields: { serviceStatus: said } }),
    ...(phase === null ? {} : { phase }),
    regions: [],
    services: [],
    language: detectLanguage(body) ?? 'en',
    translations: [],
    sources: context.sources,
    relates: [],
    origin: {
      format,
      page: file.page,
      key: cleanLine(`${file.key}/${key}`, 500),
      contentSha: contentShaOf({ label: cleanText(update.label), body: raw, statedAt: statedAt.at }),
    },
  }
}

function phaseOf({ kind, state }: BodyUpdate, unplanned: boolean): Phase | null {
  if (state !== null) return statePhases.get(state) ?? null
  if (kind === 'final') return 'resolved'
  return kind === 'initial' && unplanned ? 'detected' : null
}
