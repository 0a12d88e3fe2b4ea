import type { Cause, Signature } from '@/lib/core/incident/document'
import { contentShaOf } from '@/lib/ingest/feed/feed-identity'
import { clip } from '@/lib/ingest/mapped-text'
import { Claims } from '@/lib/ingest/microsoft/draft/claims'
import type { ReadEntry } from '@/lib/ingest/microsoft/draft/to-entry'
import { textsOf } from '@/lib/ingest/microsoft/draft/to-impacts'
import { readCauseCategory } from '@/lib/ingest/microsoft/words/effect-words'

/** The causes that posts give under "Preliminary root cause" and "Root cause", each wording once. */
export function toCauses(entries: readonly ReadEntry[]): Cause[] {
  const causes = new Claims<Omit<Cause, 'statedIn'>>()
  for (const { entry } of entries) {
    for (const name of ['preliminaryRootCause', 'rootCause'] as const) {
      const text = entry.fields?.[name]
      if (text === undefined) continue
      const certainty = name === 'rootCause' ? 'final' : 'preliminary'
      const id = `cause-${contentShaOf({ certainty, text }).slice(0, 12)}`
      causes.add(id, { id, how: 'label', category: readCauseCategory(text), text: clip(text, 4000), certainty }, entry.id)
    }
  }
  return causes.list()
}

const quoted = /["“„‘](?<text>[^"“”„‘\n]{3,400})["”“’]/gu
const smtp = /^(?:Remote server returned '?)?(?<code>[245]\d\d[ -][245]\.\d{1,3}\.\d{1,3})\b/i
const http = /^(?:HTTP(?:\/[\d.]{1,3})?[ -]?(?:error )?)?(?<code>[45]\d\d)\b(?=[ :-]|$)/i

/** Error texts that posts quote: those that begin with an SMTP reply or an HTTP status, and others right after the word "error". */
export function toSignatures(entries: readonly ReadEntry[]): Signature[] {
  const signatures = new Claims<Omit<Signature, 'statedIn'>>()
  for (const { entry } of entries) {
    const texts = [...textsOf(entry.fields, ['title', 'userImpact', 'moreInfo', 'currentStatus', 'scopeOfImpact']), entry.body]
    for (const text of entry.kind === 'note' ? [] : texts) {
      for (const match of text.matchAll(quoted)) {
        const words = (match.groups?.text ?? '').trim()
        const smtpCode = smtp.exec(words)?.groups?.code
        const httpCode = http.exec(words)?.groups?.code
        const before = text.slice(Math.max(0, match.index - 50), match.index)
        if (
          words === '' ||
          (smtpCode === undefined && httpCode === undefined && !/(?:error|exception|fehler)\w*\W*(?:\w+\W+){0,2}$/i.test(before))
        )
          continue
        const protocol = smtpCode !== undefined ? 'smtp' : httpCode !== undefined ? 'http' : 'app'
        const code = smtpCode?.replace('-', ' ') ?? httpCode
        const id = `signature-${contentShaOf({ words: words.toLowerCase() }).slice(0, 12)}`
        signatures.add(id, { id, how: 'prose', protocol, ...(code === undefined ? {} : { code }), text: words }, entry.id)
      }
    }
  }
  return signatures.list()
}
