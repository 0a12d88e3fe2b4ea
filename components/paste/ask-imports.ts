import { fill, type PasteAnswer, type PasteFields, type PasteItem, type PasteWords } from '@/components/paste/paste-view'
import { wordToldOrKeep } from '@/lib/site/language/told/word-told'

/** What `POST /api/v1/imports` is asked with; blank fields are left to the text. */
export function toImportBody({ text, zone, format, vendor, page, into }: PasteFields): Record<string, unknown> {
  return {
    ...{ text, zone, format },
    ...(vendor === '' ? {} : { vendor }),
    ...(page.trim() === '' ? {} : { page: page.trim() }),
    ...(into === '' ? {} : { into }),
  }
}

export type Answered = { ok: true; answer: PasteAnswer & { items: PasteItem[] } } | { ok: false; refused: boolean; message: string }

/** The answer of the API in the words of the page: what was found, or why it could not be read. */
export function toAnswered(status: number, body: unknown, words: PasteWords): Answered {
  if (status >= 200 && status < 300) return { ok: true, answer: body as PasteAnswer & { items: PasteItem[] } }
  if (status === 401) return { ok: false, refused: false, message: fill(words.failed, { why: words.signedOut }) }
  const detail = (body as { detail?: unknown } | null)?.detail
  const told = typeof detail === 'string' ? wordToldOrKeep(detail, words.told) : String(status)
  return status >= 500 || status === 429
    ? { ok: false, refused: false, message: fill(words.failed, { why: told }) }
    : { ok: false, refused: true, message: told }
}
